import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatFigure } from '@thong-suot/administration';
import type { ProcessVersionQuery } from '@generated/gql/graphql';
import { Clock } from '../../data/clock';
import { EmptyState } from '../../ui/state/empty-state';
import { ProcessWords } from './process-words';

type Row = NonNullable<ProcessVersionQuery['processVersion']>['steps'][number];

/** How long each step and each stage takes, and what waits there now: the figures behind the colours. */
@Component({
  selector: 'ts-times-table',
  imports: [EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (steps().length === 0) {
      <ts-empty icon="clock" [heading]="t().times.none" [hint]="t().times.noneHint" />
    } @else {
      <p class="muted small">{{ t().times.lede(measured()) }}</p>
      @for (part of parts(); track part.heading) {
        <h2 class="h2">{{ part.heading }}</h2>
        <div class="card scroll">
          <table class="table cards">
            <thead>
              <tr>
                <th>{{ part.of }}</th>
                <th class="r">{{ t().times.done }}</th>
                <th class="r">{{ t().times.medianShort }}</th>
                <th class="r">{{ t().times.p90 }}</th>
                <th class="r">{{ t().times.lateShare }}</th>
                <th>{{ t().times.waiting }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of part.rows; track row.label) {
                <tr>
                  <td>
                    <b>{{ row.label }}</b>
                  </td>
                  <td class="r" [attr.data-label]="t().times.done">{{ count(row.done) }}</td>
                  <td class="r" [attr.data-label]="t().times.medianShort">{{ time(row.medianSeconds) }}</td>
                  <td class="r" [attr.data-label]="t().times.p90">{{ time(row.p90Seconds) }}</td>
                  <td class="r" [attr.data-label]="t().times.lateShare">{{ late(row) }}</td>
                  <td [attr.data-label]="t().times.waiting">{{ waiting(row) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 14px;
    }
    .h2 {
      margin: 16px 0 8px;
    }
    @media (max-width: 760px) {
      td.r {
        text-align: left;
      }
    }
  `,
})
export class TimesTable {
  private readonly words = inject(ProcessWords);
  private readonly clock = inject(Clock);
  readonly steps = input.required<readonly Row[]>();
  readonly stages = input.required<readonly Row[]>();
  readonly measured = input.required<number>();
  protected readonly t = this.words.t;
  protected readonly count = formatFigure;
  protected readonly parts = computed(() => {
    const t = this.t().times;
    const parts = [{ heading: t.byStep, of: t.step, rows: this.steps() }];
    return this.stages().length === 0
      ? parts
      : [...parts, { heading: t.byStage, of: t.stage, rows: this.stages() }];
  });

  protected time(seconds: number | null | undefined): string {
    return seconds === null || seconds === undefined ? '–' : this.words.duration(seconds);
  }

  protected late({ lateShare, done }: Row): string {
    if (lateShare === null || lateShare === undefined) return done === 0 ? '–' : this.t().times.noDue;
    return `${Math.round(lateShare * 100)} %`;
  }

  /** "3, 1 quá hạn, lâu nhất 2 ngày". */
  protected waiting({ waiting, waitingLate, waitingSince }: Row): string {
    const t = this.t().times;
    const since = waitingSince ? (Date.parse(this.clock.now()) - Date.parse(waitingSince)) / 1000 : undefined;
    return [
      formatFigure(waiting),
      waitingLate > 0 ? t.waitingLate(waitingLate) : '',
      since === undefined ? '' : t.oldest(this.words.duration(since)),
    ]
      .filter((words) => words !== '')
      .join(', ');
  }
}
