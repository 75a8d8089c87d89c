import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Clock } from '../../../data/clock';
import { live } from '../../../data/live';
import { Language } from '../../../ui/i18n/language';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { timeAndDate } from '../../../ui/time/moments';
import { WhyVisible } from '../../access/why-visible';
import { UrgeList } from '../../consultation/urge-list';
import { DOSSIER_HISTORY, type HistoryRow } from '../dossier.operations';

const PAGE = 50;

/** Quá trình xử lý: who received it, acted, held it how long. */
@Component({
  selector: 'ts-history-tab',
  imports: [ErrorState, Skeleton, UrgeList, WhyVisible],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (query.failed()) {
      <ts-error-state [what]="t().dossier.history.what" (retry)="query.retry()" />
    } @else if (query.loading()) {
      <ts-skeleton />
    } @else {
      <div class="card scroll" tabindex="0" role="group" [attr.aria-label]="t().dossier.history.what">
        <table class="table cards">
          <thead>
            <tr>
              <th>{{ t().dossier.history.step }}</th>
              <th>{{ t().dossier.history.who }}</th>
              <th>{{ t().dossier.history.received }}</th>
              <th>{{ t().dossier.history.acted }}</th>
              <th>{{ t().dossier.history.held }}</th>
              <th>{{ t().dossier.history.result }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.id) {
              <tr>
                <td class="b">{{ row.stepLabel }}</td>
                <td>
                  {{ who(row) }}
                  @if (row.onBehalfNote) {
                    <br /><span class="muted tiny">{{ row.onBehalfNote }}</span>
                  }
                </td>
                <td class="nw" [attr.data-label]="t().dossier.history.received">
                  {{ time(row.receivedAt) }}
                </td>
                <td class="nw" [attr.data-label]="t().dossier.history.acted">
                  {{ row.actedAt ? time(row.actedAt) : t().dossier.history.holding }}
                </td>
                <td class="nw" [attr.data-label]="t().dossier.history.held">{{ held(row) }}</td>
                <td>
                  {{ row.outcomeLabel }}
                  @if (row.reason) {
                    <br /><span class="muted tiny pre">{{ row.reason }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <ts-urge-list [urges]="urges()" />
      @if (more()) {
        <button type="button" class="btn out" (click)="wanted.set(wanted() + 50)">
          {{ t().common.loadMore }}
        </button>
      }
      <ts-why-visible [subjectId]="dossierId()" [title]="t().dossier.content.seeing" />
    }
  `,
  styles: `
    td {
      padding-block: 8px;
    }
    .btn {
      margin-top: 16px;
    }
    @media (max-width: 760px) {
      .table.cards td {
        padding-block: 2px;
      }
    }
  `,
})
export class HistoryTab {
  readonly dossierId = input.required<string>();
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  protected readonly wanted = signal(PAGE);
  protected readonly query = live(DOSSIER_HISTORY, () => ({ id: this.dossierId(), first: this.wanted() }));
  protected readonly rows = computed(
    () => this.query.data()?.dossier?.history.edges.map((edge) => edge.node) ?? [],
  );
  /** Of the dossier and of its rounds, in the order of time. */
  protected readonly urges = computed(() => {
    const dossier = this.query.data()?.dossier;
    const all = [...(dossier?.urges ?? []), ...(dossier?.rounds ?? []).flatMap(({ urges }) => urges)];
    return all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  });
  protected readonly more = computed(() => this.query.data()?.dossier?.history.pageInfo.hasNextPage ?? false);
  protected readonly time = timeAndDate;

  protected who(row: HistoryRow): string {
    const who = row.actedBy?.displayName ?? row.holder.person?.displayName ?? row.holder.positionLabel;
    return [who, row.holder.unit.shortName].filter((part) => part !== '').join(', ');
  }

  protected held(row: HistoryRow): string {
    const end = row.actedAt ?? this.clock.now();
    const minutes = Math.max(0, Math.floor((Date.parse(end) - Date.parse(row.receivedAt)) / 60_000));
    return this.t().dossier.history.heldFor(
      Math.floor(minutes / 1440),
      Math.floor((minutes % 1440) / 60),
      minutes % 60,
    );
  }
}
