import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatDocumentNumber } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { clerkAct } from './clerk-act';
import { OUTGOING_DOCUMENTS, type OutgoingRow } from './registry.operations';
import { RegistryTabs } from './registry-tabs';

const PAGE = 50;

/** Chờ cấp số, Chờ phát hành: the longest waiting first, each with the one act that it waits for. */
@Component({
  selector: 'ts-waiting-page',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, ListKeys, RegistryTabs, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './waiting-page.html',
  styleUrl: './registry.css',
})
export class WaitingPage {
  /** From the route. */
  readonly stage = input.required<'TO_NUMBER' | 'TO_DISPATCH'>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly wanted = signal(PAGE);
  protected readonly list = live(OUTGOING_DOCUMENTS, () => ({ stage: this.stage(), first: this.wanted() }), {
    hears: 'any',
  });
  protected readonly rows = computed(
    () => this.list.data()?.outgoingDocuments.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(() => this.list.data()?.outgoingDocuments.pageInfo.hasNextPage ?? false);
  protected readonly title = computed(() => {
    const tabs = this.t().registry.tabs;
    return this.stage() === 'TO_NUMBER' ? tabs.toNumber : tabs.toDispatch;
  });

  constructor() {
    pageHead(() => ({ title: this.title() }));
  }

  protected act(row: OutgoingRow): ReturnType<typeof clerkAct> {
    return clerkAct(row, this.t().registry.waiting);
  }

  protected after(subject: string): string {
    return subjectAfter('', subject).trim();
  }

  protected signed(row: OutgoingRow): string {
    return row.signedAt
      ? this.t().registry.waiting.signedBy(row.signerLabel ?? '', timeAndDate(row.signedAt))
      : '';
  }

  /** "02/QĐ-UBND", given or as it would be given now. */
  protected number(row: OutgoingRow): string {
    const symbol = row.numberLine.slice(row.numberLine.indexOf('/') + 1);
    const number = row.number ?? row.forecastNumber;
    return number === null ? '' : formatDocumentNumber({ number, symbol });
  }
}
