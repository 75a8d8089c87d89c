import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate, formatFigure } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { stateLook } from '../dossiers/state-tone';
import { MEETING_FORM } from './meeting-acts.operations';
import { MEETINGS, type MeetingRow } from './meetings.operations';

const PAGE = 50;

/** Phiên họp: sessions from the latest back, each with where its notice stands. */
@Component({
  selector: 'ts-meeting-list-page',
  imports: [MatIcon, RouterLink, Chip, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="pagehead">
        <div class="grow">
          <h1 class="title lg desk-only">{{ t().meetings.title }}</h1>
          <p class="muted small">{{ t().meetings.lede }}</p>
        </div>
        @if (mayRecord()) {
          <a class="btn" routerLink="/phien-hop/moi"
            ><mat-icon class="i" svgIcon="plus" />{{ t().meetings.record.open }}</a
          >
        }
      </div>
      @if (query.failed()) {
        <ts-error-state [what]="t().meetings.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else if (rows().length > 0) {
        <div class="card scroll">
          <table class="table cards">
            <thead>
              <tr>
                <th scope="col">{{ t().meetings.head.name }}</th>
                <th scope="col">{{ t().meetings.head.heldOn }}</th>
                <th scope="col">{{ t().meetings.head.items }}</th>
                <th scope="col">{{ t().meetings.head.notice }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.id) {
                <tr>
                  <td>
                    <a [routerLink]="['/phien-hop', row.id]">{{ row.name }}</a>
                    <span class="muted tiny line">{{ under(row) }}</span>
                  </td>
                  <td class="num">{{ day(row.heldOn) }}</td>
                  <td class="num">{{ items(row) }}</td>
                  <td>
                    <ts-chip [tone]="look(row).tone" [icon]="look(row).icon" [bare]="true">{{
                      words.of('dossierState', row.noticeState)
                    }}</ts-chip>
                    @if (row.noticeNumber) {
                      <span class="num small line">{{ row.noticeNumber }}, {{ day(row.noticeDated!) }}</span>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (more()) {
          <button type="button" class="btn out more" (click)="wanted.set(wanted() + 50)">
            {{ t().common.loadMore }}
          </button>
        }
      } @else {
        <ts-empty icon="users" [heading]="t().meetings.empty" [hint]="t().meetings.emptyHint" />
      }
    </div>
  `,
  styles: `
    .line {
      display: block;
    }
    td {
      padding-block: 8px;
    }
    .more {
      margin-top: 16px;
    }
    @media (max-width: 760px) {
      .pagehead {
        flex-direction: column;
        align-items: stretch;
        gap: 14px;
      }
    }
  `,
})
export class MeetingListPage {
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly wanted = signal(PAGE);
  protected readonly query = live(MEETINGS, () => ({ first: this.wanted() }), { hears: 'any' });
  protected readonly rows = computed(() => this.query.data()?.meetings.edges.map(({ node }) => node) ?? []);
  protected readonly more = computed(() => this.query.data()?.meetings.pageInfo.hasNextPage ?? false);

  private readonly formQuery = live(MEETING_FORM, () => ({}), { poll: false });
  protected readonly mayRecord = computed(() => Boolean(this.formQuery.data()?.meetingForm));

  constructor() {
    pageHead(() => ({ title: this.t().meetings.title }));
  }

  protected day(date: string): string {
    return formatDate(civilDate(date));
  }

  /** Its number, where it has one, and who chaired it. */
  protected under({ number, chair }: MeetingRow): string {
    const t = this.t().meetings;
    return [...(number ? [t.numbered(number)] : []), `${t.chair}: ${chair}`].join(' · ');
  }

  protected items({ items }: MeetingRow): string {
    return this.t().meetings.items(formatFigure(items.length));
  }

  protected look({ noticeState }: MeetingRow) {
    return stateLook(noticeState);
  }
}
