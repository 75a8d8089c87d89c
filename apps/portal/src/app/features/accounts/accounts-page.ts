import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccountState } from '@generated/gql/graphql';
import { formatFigure } from '@thong-suot/administration';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { listFilters } from '../registry/list-filters';
import { AccountsTabs } from './accounts-tabs';
import { AccountsWords } from './accounts-words';
import { KEPT_ACCOUNTS, type KeptAccount } from './accounts.operations';

const STATES = ['LOCKED', 'NO_FACTOR', 'NO_POST'] as const satisfies AccountState[];

/** Tài khoản: who may sign in and how it is secured; words and state are kept in the address. */
@Component({
  selector: 'ts-accounts-page',
  imports: [RouterLink, AccountsTabs, EmptyState, ErrorState, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accounts-page.html',
  styleUrl: './accounts.css',
})
export class AccountsPage {
  readonly q = input<string>();
  readonly tinhTrang = input<string>();
  private readonly apollo = inject(Apollo);
  protected readonly t = inject(AccountsWords).t;
  protected readonly time = timeAndDate;
  protected readonly figure = formatFigure;
  protected readonly filters = listFilters('q');
  protected readonly states = STATES;
  protected readonly state = computed(() => STATES.find((state) => state === this.tinhTrang()) ?? null);
  protected readonly rows = signal<readonly KeptAccount[] | null | undefined>(undefined);
  protected readonly failed = signal(false);
  protected readonly busy = signal(false);
  protected readonly next = signal<string | null>(null);
  private asked = 0;

  constructor() {
    pageHead(() => ({ title: this.t().title }));
    effect(() => {
      this.q();
      this.state();
      void this.read();
    });
  }

  protected async read(): Promise<void> {
    await this.ask(null);
  }

  protected async readMore(): Promise<void> {
    const after = this.next();
    if (after) await whileBusy(this.busy, () => this.ask(after));
  }

  private async ask(after: string | null): Promise<void> {
    this.failed.set(false);
    const turn = ++this.asked;
    try {
      const variables = { search: this.q()?.trim() ?? '', state: this.state(), after };
      const { data } = await firstValueFrom(
        this.apollo.query({ query: KEPT_ACCOUNTS, variables, fetchPolicy: 'network-only' }),
      );
      if (turn !== this.asked) return;
      const page = data?.keptAccounts ?? null;
      const found = page?.edges.map(({ node }) => node) ?? [];
      this.rows.update((known) =>
        page === null ? null : after === null ? found : [...(known ?? []), ...found],
      );
      this.next.set(page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null);
    } catch {
      if (turn === this.asked) this.failed.set(true);
    }
  }
}
