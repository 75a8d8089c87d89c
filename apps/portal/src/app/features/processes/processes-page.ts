import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatFigure } from '@thong-suot/administration';
import { live } from '../../data/live';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { dateOf } from '../../ui/time/moments';
import { DecisionFiles } from './decision-files';
import { RUNNING } from './operations.operations';
import { ProcessWords } from './process-words';
import { PROCESSES } from './processes.operations';

/** Quy trình: every process, its newest version, and how much runs by it. */
@Component({
  selector: 'ts-processes-page',
  imports: [MatIcon, RouterLink, DecisionFiles, EmptyState, ErrorState, ListKeys, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="head">
        <div class="grow">
          <h1 class="title lg">{{ t().title }}</h1>
          <p class="muted small">{{ t().lede }}</p>
        </div>
        @if (rows().length > 0) {
          <a class="btn txt" [class.stuck]="incidents() > 0" routerLink="/quy-trinh/su-co"
            ><mat-icon class="i" svgIcon="triangle-alert" />{{
              incidents() > 0 ? t().run.incidentsOf(incidents()) : t().run.incidentsTitle
            }}</a
          >
          <a class="btn out" routerLink="/quy-trinh/bang"
            ><mat-icon class="i" svgIcon="table-2" />{{ t().table.create }}</a
          >
          <a class="btn" routerLink="/quy-trinh/ve"><mat-icon class="i" svgIcon="plus" />{{ t().create }}</a>
        }
      </div>
      @if (query.failed()) {
        <ts-error-state [what]="t().listWhat" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="6" />
      } @else if (rows().length === 0) {
        <ts-empty icon="workflow" [heading]="t().empty" [hint]="t().emptyHint" />
      } @else {
        <div class="card scroll" tsListKeys>
          <table class="table cards">
            <thead>
              <tr>
                <th>{{ t().process }}</th>
                <th>{{ t().version }}</th>
                <th>{{ t().deployed }}</th>
                <th class="r">{{ t().running }}</th>
                <th class="r">{{ t().finished }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.key) {
                <tr>
                  <td class="name">
                    <a [routerLink]="['/quy-trinh', row.key]" [attr.data-row]="row.key"
                      ><b>{{ row.name }}</b></a
                    >
                    <span class="muted tiny line">{{ row.key }}</span>
                  </td>
                  <td>{{ t().versionOf(row.newest.version) }}</td>
                  <td>
                    @if (row.newest.deployedAt; as at) {
                      {{ date(at) }}
                      <span class="muted tiny line">{{ row.newest.deployedBy?.displayName }}</span>
                    } @else {
                      <span class="muted">{{ t().shipped }}</span>
                    }
                  </td>
                  <td class="r" [attr.data-label]="t().running">{{ count(row.running) }}</td>
                  <td class="r" [attr.data-label]="t().finished">{{ count(row.finished) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <ts-decision-files />
      }
    </div>
  `,
  styles: `
    .head {
      display: flex;
      gap: 16px;
      align-items: flex-start;
      margin-bottom: 16px;
      flex-wrap: wrap;
    }
    .head > .grow {
      flex: 1 1 320px;
    }
    td {
      padding-block: 8px;
    }
    .line {
      display: block;
    }
    .stuck {
      color: var(--ts-late);
    }
    @media (max-width: 760px) {
      td.r {
        text-align: left;
      }
      .head .btn {
        width: 100%;
        height: 44px;
      }
    }
  `,
})
export class ProcessesPage {
  protected readonly t = inject(ProcessWords).t;
  protected readonly query = live(PROCESSES, () => ({}), { hears: 'any' });
  protected readonly rows = computed(() =>
    (this.query.data()?.processes ?? []).flatMap((row) => {
      const newest = row.versions.find(({ inUse }) => inUse) ?? row.versions[0];
      return newest ? [{ ...row, newest }] : [];
    }),
  );
  private readonly stuck = live(RUNNING, () => ({ incidentsOnly: true, first: 51 }), { hears: 'any' });
  /** How many have a step that cannot go on. */
  protected readonly incidents = computed(() => this.stuck.data()?.runningProcesses.edges.length ?? 0);
  protected readonly date = dateOf;
  protected readonly count = (count: number): string =>
    count > 1_000 ? `${formatFigure(1_000)}+` : formatFigure(count);

  constructor() {
    pageHead(() => ({ title: this.t().title }));
  }
}
