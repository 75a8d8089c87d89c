import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { ReceivedList } from '../issuance/received-list';
import { IncomingTable } from './incoming-table';
import { listFilters, yearOf } from './list-filters';
import { FORWARDED_DOCUMENTS, INCOMING_DOCUMENTS, REGISTRY_DESK } from './registry.operations';
import { RegistryTabs } from './registry-tabs';
import { WaitingForRegister } from './waiting-for-register';

const PAGE = 50;

/**
 * Văn bản đến: for clerks and leaders what waits for the register and the register itself, for everybody what was passed
 * on to them; other positions see what their unit received in the system.
 */
@Component({
  selector: 'ts-incoming-page',
  imports: [
    MatIcon,
    RouterLink,
    EmptyState,
    ErrorState,
    IncomingTable,
    ReceivedList,
    RegistryTabs,
    Skeleton,
    WaitingForRegister,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './incoming-page.html',
  styleUrl: './registry.css',
})
export class IncomingPage {
  /** Words, year and whose register, all in the address. */
  readonly tim = input<string>();
  readonly nam = input<string>();
  readonly so = input<string>();

  protected readonly t = inject(Language).t;
  protected readonly filters = listFilters('tim');
  protected readonly deskQuery = live(REGISTRY_DESK, () => ({}), { hears: 'any' });
  protected readonly desk = computed(() => this.deskQuery.data()?.registryDesk);
  /** Whether there is a register to look into. */
  protected readonly keepsBook = computed(() => (this.desk()?.units.length ?? 0) > 0);
  protected readonly year = computed(() => yearOf(this.nam()) ?? this.desk()?.year);
  protected readonly unitId = computed(() => this.so() ?? this.desk()?.units[0]?.id);
  protected readonly text = computed(() => this.tim() ?? '');
  protected readonly wanted = linkedSignal({
    source: () => [this.text(), this.year(), this.unitId()],
    computation: () => PAGE,
  });
  protected readonly forwardedWanted = signal(PAGE);

  protected readonly book = live(
    INCOMING_DOCUMENTS,
    () => {
      const year = this.year();
      const unitId = this.unitId();
      if (!this.keepsBook() || year === undefined || unitId === undefined) return undefined;
      return { unitId, year, first: this.wanted(), ...(this.text() ? { text: this.text() } : {}) };
    },
    { hears: 'any' },
  );
  protected readonly forwarded = live(
    FORWARDED_DOCUMENTS,
    () => ((this.desk()?.forwarded ?? 0) > 0 ? { first: this.forwardedWanted() } : undefined),
    { hears: 'any' },
  );
  protected readonly entries = computed(
    () => this.book.data()?.incomingDocuments.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(() => this.book.data()?.incomingDocuments.pageInfo.hasNextPage ?? false);
  protected readonly mine = computed(
    () => this.forwarded.data()?.forwardedDocuments.edges.map((edge) => edge.node) ?? [],
  );

  constructor() {
    pageHead(() => ({ title: this.t().registry.incoming.title }));
  }
}
