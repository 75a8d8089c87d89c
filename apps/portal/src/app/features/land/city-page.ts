import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { CertificatesCard } from './certificates-card';
import { CityTable } from './city-table';
import { LAND_CITY } from './land.operations';
import { PeriodChoice } from './period-choice';
import { ProjectCard } from './project-card';
import { reportLook } from './report-look';

/** How many projects stand beside the table; the others have a page of their own. */
const MOST_PROJECTS = 4;

/** Đất đai, GPMB: what counts in a period, for the city or for one's own ward. */
@Component({
  selector: 'ts-city-page',
  imports: [
    MatIcon,
    RouterLink,
    CertificatesCard,
    Chip,
    CityTable,
    EmptyState,
    ErrorState,
    PeriodChoice,
    ProjectCard,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './city-page.html',
  styleUrl: './city-page.css',
})
export class CityPage {
  /** The period, kept in the address; the last one that is over unless chosen. */
  readonly ky = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = reportLook;
  protected readonly query = live(LAND_CITY, () => ({ periodId: this.ky() ?? null }), { hears: 'any' });
  protected readonly city = computed(() => this.query.data()?.landCity);
  protected readonly asOf = computed(() => {
    const day = this.city()?.period.asOf;
    return day ? this.t().land.asOf(formatDate(civilDate(day))) : '';
  });
  protected readonly title = computed(() => {
    const city = this.city();
    const t = this.t().land.city;
    const [own] = city?.rows ?? [];
    return city && !city.wholeCity && own ? t.wardTitle(own.unit.shortName) : t.title;
  });
  protected readonly urgent = computed(() => {
    const risky = this.city()?.projects.filter(
      ({ standing }) => standing === 'LATE' || standing === 'AT_RISK',
    );
    return risky?.slice(0, MOST_PROJECTS) ?? [];
  });
  protected readonly unsent = computed(
    () =>
      this.city()?.reports.filter(
        ({ state, attempt }) =>
          attempt === 0 && ['NOT_SENT', 'ENTERING', 'AWAITING_LEADER', 'RETURNED', 'NO_DATA'].includes(state),
      ) ?? [],
  );
  protected readonly exportLink = computed(() => {
    const id = this.city()?.period.id;
    return id ? `/land/${id}.xlsx` : '';
  });

  constructor() {
    pageHead(() => ({ title: this.title(), subtitle: this.asOf() }));
  }
}
