import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { figureWords, shortPercent } from './figures';
import type { ProjectSummary } from './land.operations';
import { standingLook } from './land-look';

/** A project in a list: where it stands, how much is handed over, and what endangers it. */
@Component({
  selector: 'ts-project-card',
  imports: [RouterLink, Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = project();
    <a class="name" [routerLink]="['/dat-dai/du-an', it.id]" [queryParams]="{ ky: period() }">{{
      it.name
    }}</a>
    <div class="row wrap">
      <ts-chip [tone]="look().tone" [icon]="look().icon" [bare]="true">{{
        words.of('landStanding', it.standing)
      }}</ts-chip>
      <span class="grow"></span>
      <span class="num small">{{ deadline() }}</span>
    </div>
    <div class="bar" aria-hidden="true"><i [style.width.%]="width()"></i></div>
    <p class="small num">{{ progress() }}</p>
    @for (reason of reasons(); track reason) {
      <p class="muted small">{{ reason }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 4px;
    }
    .name {
      font-weight: 600;
      color: inherit;
      text-decoration: none;
    }
    .name:hover {
      text-decoration: underline;
    }
    .bar {
      height: 6px;
      border-radius: 3px;
      background: light-dark(#d9e1e3, #2d383b);
      overflow: hidden;
    }
    .bar i {
      display: block;
      height: 100%;
      background: var(--ts-run);
    }
  `,
})
export class ProjectCard {
  readonly project = input.required<ProjectSummary>();
  readonly period = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = computed(() => standingLook(this.project().standing));
  protected readonly width = computed(() => Number(this.project().rate ?? '0'));
  protected readonly deadline = computed(() => {
    const { deadline } = this.project();
    return deadline ? formatDate(civilDate(deadline)) : '';
  });
  /** Without figures the line of progress says so already. */
  protected readonly reasons = computed(() =>
    this.project().reasons.filter((reason) => reason !== this.progress()),
  );
  protected readonly progress = computed(() => {
    const { rate, total, lastHandedOver, lastAsOf } = this.project();
    const t = this.t().land;
    const area = (value: string) => figureWords(value, { measure: 'ha' });
    if (rate != null && total != null) return t.project.ofArea(shortPercent(rate), area(total));
    if (lastHandedOver != null && lastAsOf != null) {
      return `${t.noData}. ${t.project.last(area(lastHandedOver), formatDate(civilDate(lastAsOf)))}`;
    }
    return t.noData;
  });
}
