import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatFigure } from '@thong-suot/administration';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { whileBusy } from '../../ui/feedback/report';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { RECORD, type RecordEntry, type RecordPageData } from './record.operations';
import { RecordWords } from './record-words';

/** Nhật ký: the record of the authority or of one dossier, for the leaders of the inspectorate; printable. */
@Component({
  selector: 'ts-record-page',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-page.html',
  styleUrl: './record-page.css',
})
export class RecordPage {
  /** The dossier; the whole record without one. */
  readonly id = input<string>();

  private readonly apollo = inject(Apollo);
  protected readonly words = inject(RecordWords);
  protected readonly t = this.words.t;
  protected readonly time = timeAndDate;
  protected readonly figure = formatFigure;
  protected readonly page = signal<RecordPageData | null | undefined>(undefined);
  protected readonly entries = signal<readonly RecordEntry[]>([]);
  protected readonly failed = signal(false);
  protected readonly busy = signal(false);
  protected readonly more = computed(() => this.page()?.entries.pageInfo.hasNextPage ?? false);

  constructor() {
    pageHead(() => ({ title: this.t().title, ...(this.id() ? { back: '/nhat-ky' } : {}) }));
    effect(() => {
      this.id();
      void this.read();
    });
  }

  protected async read(): Promise<void> {
    this.page.set(undefined);
    this.entries.set([]);
    await this.ask(null);
  }

  protected async readMore(): Promise<void> {
    const after = this.page()?.entries.pageInfo.endCursor;
    if (after) await whileBusy(this.busy, () => this.ask(after));
  }

  protected print(): void {
    window.print();
  }

  private async ask(after: string | null): Promise<void> {
    this.failed.set(false);
    try {
      const variables = { matterId: this.id() ?? null, after };
      const { data } = await firstValueFrom(
        this.apollo.query({ query: RECORD, variables, fetchPolicy: 'network-only' }),
      );
      const page = data?.record ?? null;
      this.page.set(page);
      if (page) this.entries.update((known) => [...known, ...page.entries.edges.map(({ node }) => node)]);
    } catch {
      this.failed.set(true);
    }
  }
}
