import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { BATCH } from './operations.operations';
import { ProcessWords } from './process-words';

/** What was done to many at once, with the result of each; those that could not be done come first. */
@Component({
  selector: 'ts-batch-page',
  imports: [MatIcon, RouterLink, Crumbs, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="5" />
      } @else if (sheet(); as it) {
        <ts-crumbs
          [trail]="[
            { label: words.t().title, link: '/quy-trinh' },
            { label: t().back, link: '/quy-trinh/' + it.batch.processKey + '?the=dang-chay' },
            { label: title() },
          ]"
        />
        <h1 class="title lg">{{ title() }}</h1>
        <p class="muted small">
          {{ time(it.batch.startedAt) }}, {{ it.batch.by.displayName }} · {{ it.batch.reason }}
        </p>
        <p class="sum" role="status">
          <b>{{ t().result(it.batch.done, it.batch.failed, it.batch.total) }}</b>
        </p>
        <div class="card scroll">
          <table class="table cards">
            <thead>
              <tr>
                <th>{{ t().matter }}</th>
                <th>{{ t().outcome }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.ordinal) {
                <tr>
                  <td>
                    <a [routerLink]="['/quy-trinh', 'viec', row.instanceId]">{{ row.matter }}</a>
                    <span class="muted tiny line">{{ row.leadUnit?.shortName }}</span>
                  </td>
                  <td>
                    <span
                      class="chip"
                      [class.done]="row.result === 'DONE'"
                      [class.late]="row.result === 'REFUSED'"
                      ><mat-icon class="i s16" [svgIcon]="icons[row.result]" />{{
                        t().results[row.result]
                      }}</span
                    >
                    @if (row.message) {
                      <span class="small line">{{ row.message }}</span>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <ts-empty icon="workflow" [heading]="t().notFound" [hint]="t().notFoundHint" />
      }
    </div>
  `,
  styles: `
    .sum {
      margin: 14px 0;
    }
    .line {
      display: block;
    }
    td {
      padding-block: 8px;
      vertical-align: top;
    }
  `,
})
export class BatchPage {
  readonly id = input.required<string>();
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().run);
  protected readonly query = live(BATCH, () => ({ id: this.id() }), { hears: 'any' });
  protected readonly sheet = computed(() => this.query.data()?.operationBatch);
  protected readonly title = computed(() => {
    const batch = this.sheet()?.batch;
    return batch ? this.t().batchName(batch.act, batch.toVersion ?? null) : '';
  });
  protected readonly rows = computed(() => {
    const order = { REFUSED: 0, WAITING: 1, DONE: 2 } as const;
    return [...(this.sheet()?.items ?? [])].sort((a, b) => order[a.result] - order[b.result]);
  });
  protected readonly icons = { DONE: 'circle-check', REFUSED: 'circle-x', WAITING: 'hourglass' } as const;
  protected readonly time = timeAndDate;

  constructor() {
    pageHead(() => ({
      title: this.title(),
      back: this.sheet() ? ['/quy-trinh', this.sheet()?.batch.processKey ?? ''] : '/quy-trinh',
    }));
  }
}
