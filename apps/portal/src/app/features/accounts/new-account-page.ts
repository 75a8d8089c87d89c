import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccountCandidatesQuery } from '@generated/gql/graphql';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { listFilters } from '../registry/list-filters';
import { AccountsTabs } from './accounts-tabs';
import { AccountsWords } from './accounts-words';
import { ACCOUNT_CANDIDATES, CREATE_ACCOUNT } from './accounts.operations';
import { OneTimePassword } from './one-time-password';
import { ReasonForm } from './reason-form';

type Candidate = AccountCandidatesQuery['accountCandidates'][number];

/** Chưa có tài khoản: people who hold a post and cannot sign in; one is given an account. */
@Component({
  selector: 'ts-new-account-page',
  imports: [
    RouterLink,
    AccountsTabs,
    EmptyState,
    ErrorState,
    Field,
    FieldControl,
    OneTimePassword,
    ReasonForm,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-account-page.html',
  styleUrl: './accounts.css',
})
export class NewAccountPage {
  readonly q = input<string>();
  private readonly acts = inject(Acts);
  protected readonly t = inject(AccountsWords).t;
  protected readonly filters = listFilters('q');
  protected readonly query = live(ACCOUNT_CANDIDATES, () => ({ search: this.q()?.trim() ?? '' }), {
    poll: false,
  });
  private readonly found = linkedSignal<
    AccountCandidatesQuery | undefined,
    AccountCandidatesQuery | undefined
  >({
    source: () => this.query.data(),
    computation: (result, before) => result ?? before?.value,
  });
  protected readonly people = computed(() => this.found()?.accountCandidates);
  protected readonly chosen = signal<Candidate | undefined>(undefined);
  protected readonly username = signal('');
  protected readonly busy = signal(false);
  protected readonly made = signal<{ id: string; person: string; password: string | null } | undefined>(
    undefined,
  );
  protected readonly refusal = formRefusal({ reason: 'reason', username: 'username' });

  constructor() {
    pageHead(() => ({ title: this.t().fresh.title, back: '/tai-khoan' }));
  }

  protected date(day: string): string {
    return formatDate(civilDate(day));
  }

  protected choose(candidate: Candidate): void {
    this.refusal.clear();
    this.made.set(undefined);
    this.username.set(candidate.username);
    this.chosen.set(candidate);
  }

  protected errorOf(control: string): string {
    return this.refusal.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async create(reason: string): Promise<void> {
    const person = this.chosen();
    if (!person) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CREATE_ACCOUNT, {
        personId: person.personId,
        username: this.username(),
        reason,
      });
      const done = await this.refusal.take(outcome, this.t().fresh.done);
      if (!done) return;
      const { account, oneTimePassword } = done;
      this.made.set({ id: account.id, person: account.person, password: oneTimePassword ?? null });
      this.chosen.set(undefined);
    });
  }
}
