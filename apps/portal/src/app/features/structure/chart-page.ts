import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { OrganisationAtQuery } from '@generated/gql/graphql';
import { civilDate, civilDateOf, formatDate, isCivilDate } from '@thong-suot/administration';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { DateField } from '../../ui/form/date-field';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { chartOf } from './chart-tree';
import { ORGANISATION } from './structure.operations';
import { StructureTabs } from './structure-tabs';
import { StructureWords } from './structure-words';

/** Cơ cấu tổ chức: the chart as it stood on a day. */
@Component({
  selector: 'ts-chart-page',
  imports: [MatIcon, RouterLink, DateField, EmptyState, ErrorState, ListKeys, Skeleton, StructureTabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chart-page.html',
  styleUrl: './chart-page.css',
})
export class ChartPage {
  /** The day, in the address; today unless told. */
  readonly ngay = input<string>();
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly words = inject(Words);
  protected readonly t = inject(StructureWords).t;
  protected readonly today = computed(() => String(civilDateOf(this.clock.now())));
  protected readonly day = computed(() => {
    const day = this.ngay() ?? '';
    return isCivilDate(day) ? String(day) : '';
  });
  protected readonly query = live(ORGANISATION, () => ({ date: this.day() || null }), { hears: 'any' });
  /** The chart of the day before stays until that of the chosen day is there. */
  private readonly shown = linkedSignal<OrganisationAtQuery | undefined, OrganisationAtQuery | undefined>({
    source: () => this.query.data(),
    computation: (chart, before) => chart ?? before?.value,
  });
  protected readonly chart = computed(() => this.shown()?.organisationAt);
  protected readonly sections = computed(() => {
    const chart = this.chart();
    return chart ? chartOf(chart, this.t().others) : [];
  });
  protected readonly people = computed(() =>
    (this.chart()?.posts ?? []).reduce((count, { holders }) => count + holders.length, 0),
  );
  protected readonly elsewhen = computed(() => this.day() !== '' && this.day() !== this.today());
  /** The chart that is shown, as a file. */
  protected readonly workbook = computed(() => `/organisation/${this.day() || this.today()}.xlsx`);
  /** The day for links that lead on: the same one. */
  protected readonly params = computed(() => (this.elsewhen() ? { ngay: this.day() } : {}));

  constructor() {
    pageHead(() => ({ title: this.t().title }));
  }

  protected said(day: string): string {
    return formatDate(civilDate(day));
  }

  protected choose(day: string): void {
    if (day === '' || day === (this.day() || this.today())) return;
    const ngay = day === this.today() ? null : day;
    void this.router.navigate([], { queryParams: { ngay }, replaceUrl: true });
  }
}
