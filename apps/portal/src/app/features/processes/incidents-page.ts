import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Crumbs } from '../../ui/crumbs';
import { pageHead } from '../../ui/page';
import { ProcessWords } from './process-words';
import { RunningList } from './running-list';

/** Sự cố: every running process of which a step cannot go on. */
@Component({
  selector: 'ts-incidents-page',
  imports: [Crumbs, RunningList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <ts-crumbs [trail]="[{ label: words.t().title, link: '/quy-trinh' }, { label: t().incidentsTitle }]" />
      <h1 class="title lg">{{ t().incidentsTitle }}</h1>
      <p class="muted small lede">{{ t().incidentsLede }}</p>
      <ts-running-list />
    </div>
  `,
  styles: '.lede{margin-bottom:14px;max-width:80ch}',
})
export class IncidentsPage {
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().run);

  constructor() {
    pageHead(() => ({ title: this.t().incidentsTitle, back: '/quy-trinh' }));
  }
}
