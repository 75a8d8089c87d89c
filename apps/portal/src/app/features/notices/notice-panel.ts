import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { MarkRead } from './mark-read';
import { NoticeList } from './notice-list';
import { NOTICES, type NoticeRow } from './notices.operations';

/** What the bell opens: the newest notices; the rest stands on its page. */
const NEWEST = 8;

/** The panel of the bell; it asks once it is opened. */
@Component({
  selector: 'ts-notice-panel',
  imports: [RouterLink, ErrorState, NoticeList, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="hd">
      <h2 class="h2 grow">{{ t().notices.title }}</h2>
      @if (unread() > 0) {
        <button type="button" class="btn txt sm" (click)="markAll()">{{ t().notices.markAll }}</button>
      }
    </div>
    <div class="list">
      @if (query.failed()) {
        <ts-error-state [what]="t().notices.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else {
        <ts-notice-list [notices]="notices()" (opened)="open($event)" />
        @if (notices().length === 0) {
          <p class="none muted small">{{ t().notices.empty }}</p>
        }
      }
    </div>
    <a class="all" routerLink="/thong-bao" (click)="gone.emit()">{{ t().notices.all }}</a>
  `,
  styles: `
    .hd {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 52px;
      padding: 4px 8px 4px 16px;
      border-bottom: 1px solid var(--ts-hairline);
    }
    .list {
      max-height: min(480px, calc(100vh - 220px));
      overflow-y: auto;
    }
    .none {
      margin: 0;
      padding: 24px 16px;
    }
    .all {
      display: block;
      padding: 13px 16px;
      border-top: 1px solid var(--ts-hairline);
      font: var(--mat-sys-label-large);
      text-align: center;
    }
  `,
})
export class NoticePanel {
  /** Something was chosen: the panel has no more to say. */
  readonly gone = output<void>();
  private readonly marking = inject(MarkRead);
  protected readonly t = inject(Language).t;
  protected readonly query = live(NOTICES, () => ({ first: NEWEST, unreadOnly: false }), {
    hears: 'notices',
  });
  protected readonly notices = computed(() => this.query.data()?.notices.edges.map(({ node }) => node) ?? []);
  protected readonly unread = computed(() => this.query.data()?.notices.unread ?? 0);

  protected open(notice: NoticeRow): void {
    this.marking.one(notice);
    this.gone.emit();
  }

  protected markAll(): void {
    void this.marking.upTo(this.notices()[0]);
  }
}
