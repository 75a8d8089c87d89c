import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { listFilters } from '../registry/list-filters';
import { OFFICE_DESK, STANDING, type Standing } from './office-desk.operations';
import { OfficeDossier } from './office-dossier';
import { OfficeFilter } from './office-filter';
import { OfficeList } from './office-list';
import { Reassigning } from './reassigning';

const PAGE = 50;

/** Hồ sơ đang ở đâu: each dossier with its step, who holds it since when and who is next; late ones on top. */
@Component({
  selector: 'ts-standing-page',
  imports: [Due, OfficeDossier, OfficeFilter, OfficeList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './standing-page.html',
  styleUrl: './office-desk.css',
})
export class StandingPage {
  /** Field, lead unit, specialist and "only late", all in the address. */
  readonly linhvuc = input<string>();
  readonly donvi = input<string>();
  readonly chuyenvien = input<string>();
  readonly quahan = input<string>();

  private readonly reassigning = inject(Reassigning);
  protected readonly t = inject(Language).t;
  protected readonly filters = listFilters('tim');
  protected readonly time = timeAndDate;
  private readonly deskQuery = live(OFFICE_DESK, () => ({}), { hears: 'any' });
  protected readonly desk = computed(() => this.deskQuery.data()?.officeDesk);
  protected readonly fields = computed(() => (this.desk()?.fields ?? []).map(({ field }) => field));
  protected readonly specialists = computed(() =>
    (this.desk()?.specialists ?? []).map(({ person: { id, displayName } }) => ({ id, name: displayName })),
  );
  protected readonly late = computed(() => this.quahan() === '1');
  protected readonly wanted = linkedSignal({
    source: () => [this.linhvuc(), this.donvi(), this.chuyenvien(), this.quahan()],
    computation: () => PAGE,
  });
  protected readonly list = live(
    STANDING,
    () => ({
      fieldId: this.linhvuc() ?? null,
      unitId: this.donvi() ?? null,
      specialistId: this.chuyenvien() ?? null,
      late: this.late(),
      first: this.wanted(),
    }),
    { hears: 'any' },
  );
  protected readonly rows = computed(() => this.list.data()?.standing.edges.map(({ node }) => node) ?? []);
  protected readonly more = computed(() => this.list.data()?.standing.pageInfo.hasNextPage ?? false);
  protected readonly filtered = computed(() =>
    Boolean(this.linhvuc() || this.donvi() || this.chuyenvien() || this.late()),
  );

  constructor() {
    pageHead(() => ({
      title: this.t().shell.menu.EXECUTIVE,
      subtitle: this.t().desks.office.tabs.standing,
    }));
  }

  /** The person where one holds it alone, else the position in the unit. */
  protected holder({ holder }: Standing): string {
    return holder.person?.displayName ?? `${holder.positionLabel}, ${holder.unit.name}`;
  }

  protected give({ dossier, version, stepId, holder }: Standing): Promise<void> {
    const desk = this.desk();
    const among =
      stepId === 'viceChairReview' ? desk?.viceChairs : desk?.specialists.map(({ person }) => person);
    return this.reassigning.give(
      { dossierId: dossier.id, version, stepId, holder: holder.person },
      among ?? [],
    );
  }
}
