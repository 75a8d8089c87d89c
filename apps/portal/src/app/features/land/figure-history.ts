import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { plainFigure } from './figures';
import type { FormField } from './report-form';
import { LAND_FIGURE_HISTORY } from './reports.operations';

/** All that ever stood in one field, the last first, with who wrote it and why it was corrected. */
@Component({
  selector: 'ts-figure-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" role="region" [attr.aria-label]="t().land.report.historyOf(form().indicator.label)">
      <div class="hd">
        <h2 class="h2 grow">{{ t().land.report.historyOf(form().indicator.label) }}</h2>
        <button type="button" class="btn sm txt" (click)="closed.emit()">{{ t().common.close }}</button>
      </div>
      <ol class="bd">
        @for (change of changes(); track $index) {
          <li>
            <b class="num">{{ change.value === null ? t().land.noData : plain(change.value) }}</b>
            <span>{{ t().land.report.enteredBy(change.enteredBy ?? '', time(change.enteredAt)) }}</span>
            @if (change.correction) {
              <span>{{ t().land.report.correctionReason(change.correction) }}</span>
            }
            @if (change.reason) {
              <span class="muted">{{ change.reason }}</span>
            }
          </li>
        } @empty {
          <li class="muted">{{ t().land.report.historyEmpty }}</li>
        }
      </ol>
    </section>
  `,
  styles: `
    section {
      position: fixed;
      right: 24px;
      bottom: 24px;
      width: min(460px, calc(100vw - 32px));
      max-height: 60vh;
      overflow: auto;
      z-index: 20;
      box-shadow: var(--mat-sys-level3);
    }
    ol {
      display: flex;
      flex-direction: column;
      gap: 10px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
    }
    @media (max-width: 760px) {
      section {
        right: 16px;
        bottom: 92px;
      }
    }
  `,
})
export class FigureHistory {
  readonly reportId = input.required<string>();
  readonly form = input.required<FormField>();
  readonly closed = output();
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly plain = plainFigure;
  private readonly query = live(LAND_FIGURE_HISTORY, () => {
    const { indicatorId, subjectId } = this.form().field;
    return { reportId: this.reportId(), indicatorId, subjectId };
  });
  protected readonly changes = computed(() => this.query.data()?.landFigureHistory ?? []);
}
