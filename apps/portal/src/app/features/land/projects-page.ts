import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { LAND_CITY } from './land.operations';
import { PeriodChoice } from './period-choice';
import { ProjectCard } from './project-card';

/** All clearance projects that the reader may see, the most urgent first. */
@Component({
  selector: 'ts-projects-page',
  imports: [Crumbs, EmptyState, ErrorState, PeriodChoice, ProjectCard, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <ts-crumbs [trail]="[{ label: t().shell.menu.LAND, link: '/dat-dai' }]" />
      <div class="top">
        <h1 class="title lg grow">{{ t().land.project.listTitle }}</h1>
        @if (city(); as it) {
          <span class="chip line">{{ t().land.sample }}</span>
          <ts-period-choice [periods]="it.periods" [current]="it.period" />
        }
      </div>
      @if (query.failed()) {
        <ts-error-state [what]="t().land.project.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="6" />
      } @else {
        <ul class="grid">
          @for (project of city()?.projects; track project.id) {
            <li class="card"><ts-project-card [project]="project" [period]="city()?.period?.id" /></li>
          } @empty {
            <li>
              <ts-empty icon="map" [heading]="t().land.nothing" [hint]="t().land.city.noneHint" />
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    .top {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      margin-bottom: 16px;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(340px, 1fr));
      gap: 12px;
    }
    .grid .card {
      padding: 16px 18px;
    }
    @media (max-width: 760px) {
      .grid {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class ProjectsPage {
  readonly ky = input<string>();
  protected readonly t = inject(Language).t;
  protected readonly query = live(LAND_CITY, () => ({ periodId: this.ky() ?? null }), { hears: 'any' });
  protected readonly city = computed(() => this.query.data()?.landCity);

  constructor() {
    pageHead(() => ({ title: this.t().land.project.listTitle, back: '/dat-dai' }));
  }
}
