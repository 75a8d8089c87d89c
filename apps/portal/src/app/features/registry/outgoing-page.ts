import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, codesOf, formatDate } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { plainNumber } from '../issuance/document-name';
import { listFilters, yearOf } from './list-filters';
import { OUTGOING_DOCUMENTS, REGISTRY_DESK, type OutgoingRow } from './registry.operations';
import { RegistryTabs } from './registry-tabs';

const PAGE = 50;

/** Văn bản đi: what the issuers of the desk have numbered, the latest first, with how far each has come. */
@Component({
  selector: 'ts-outgoing-page',
  imports: [MatIcon, RouterLink, Chip, EmptyState, ErrorState, ListKeys, RegistryTabs, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outgoing-page.html',
  styleUrl: './registry.css',
})
export class OutgoingPage {
  /** Words, year, type and issuer, all in the address. */
  readonly tim = input<string>();
  readonly nam = input<string>();
  readonly loai = input<string>();
  readonly so = input<string>();

  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly filters = listFilters('tim');
  protected readonly docTypes = codesOf('docType');
  private readonly deskQuery = live(REGISTRY_DESK, () => ({}), { poll: false });
  protected readonly desk = computed(() => this.deskQuery.data()?.registryDesk);
  protected readonly year = computed(() => yearOf(this.nam()) ?? this.desk()?.year);
  protected readonly text = computed(() => this.tim() ?? '');
  protected readonly filtered = computed(() => Boolean(this.tim() || this.nam() || this.loai() || this.so()));
  protected readonly wanted = linkedSignal({
    source: () => [this.text(), this.year(), this.loai(), this.so()],
    computation: () => PAGE,
  });
  protected readonly list = live(
    OUTGOING_DOCUMENTS,
    () => {
      const year = this.year();
      if (year === undefined) return undefined;
      const docType = this.loai();
      const issuerId = this.so();
      return {
        stage: 'SENT' as const,
        year,
        first: this.wanted(),
        ...(docType ? { docType } : {}),
        ...(issuerId ? { issuerId } : {}),
        ...(this.text() ? { text: this.text() } : {}),
      };
    },
    { hears: 'any' },
  );
  protected readonly rows = computed(
    () => this.list.data()?.outgoingDocuments.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(() => this.list.data()?.outgoingDocuments.pageInfo.hasNextPage ?? false);

  constructor() {
    pageHead(() => ({ title: this.t().registry.tabs.outgoing }));
  }

  protected after(subject: string): string {
    return subjectAfter('', subject).trim();
  }

  protected date(date: string | null): string {
    return date ? formatDate(civilDate(date)) : '';
  }

  protected number(row: OutgoingRow): string {
    return plainNumber(row.numberLine);
  }

  /** "28/30 đã tiếp nhận · 2 nơi nhận ngoài hệ thống · 1 chưa ghi cách gửi" of what was sent; how many will get what was not. */
  protected delivery(row: OutgoingRow): string {
    const t = this.t().registry.outgoing;
    if (row.recipients === 0) return t.none;
    const inSystem = row.recipients - row.byHand;
    if (row.state !== 'DISPATCHED') return this.t().issuance.document.recipients(row.recipients);
    return [
      ...(inSystem > 0 ? [t.received(row.received, inSystem)] : []),
      ...(row.byHand > 0 ? [t.byHand(row.byHand)] : []),
      ...(row.toRecord > 0 ? [t.toRecord(row.toRecord)] : []),
    ].join(' · ');
  }
}
