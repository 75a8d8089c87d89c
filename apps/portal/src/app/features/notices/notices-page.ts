import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { MarkRead } from './mark-read';
import { NoticeList } from './notice-list';
import { unreadShown } from './unread-shown';
import { NOTICES, type NoticeRow } from './notices.operations';

const PAGE = 20;

/** Thông báo: everything one was told, the newest first; older pages are put below and do not jump. */
@Component({
  selector: 'ts-notices-page',
  imports: [RouterLink, EmptyState, ErrorState, NoticeList, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow-list">
      <div class="row head">
        <h1 class="title lg grow">{{ t().notices.title }}</h1>
        @if (unread() > 0) {
          <button type="button" class="btn out sm" (click)="markAll()">{{ t().notices.markAll }}</button>
        }
      </div>
      <nav class="row" [attr.aria-label]="t().notices.filter">
        <a class="filter" [routerLink]="[]" [attr.aria-current]="unreadOnly() ? null : 'page'">{{
          t().notices.everything
        }}</a>
        <a
          class="filter"
          [routerLink]="[]"
          [queryParams]="{ loc: 'chua-doc' }"
          [attr.aria-current]="unreadOnly() ? 'page' : null"
          >{{ t().notices.unreadOnly }} <span class="num">{{ shown() }}</span></a
        >
      </nav>
      @if (query.failed()) {
        <ts-error-state [what]="t().notices.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="6" />
      } @else if (notices().length === 0) {
        <ts-empty
          icon="bell"
          [heading]="unreadOnly() ? t().notices.noneUnread : t().notices.empty"
          [hint]="t().notices.emptyHint"
        />
      } @else {
        <div class="card"><ts-notice-list [notices]="notices()" (opened)="open($event)" /></div>
        @if (next()) {
          <button type="button" class="btn out more" [disabled]="busy()" (click)="loadOlder()">
            {{ t().common.loadMore }}
          </button>
        }
      }
    </div>
  `,
  styles: `
    .narrow-list {
      max-width: 820px;
    }
    .head {
      align-items: center;
    }
    nav.row {
      margin: 12px 0 16px;
    }
    .more {
      margin-top: 16px;
    }
  `,
})
export class NoticesPage {
  /** Kept in the address: only what is unread. */
  readonly loc = input<string>();
  private readonly apollo = inject(Apollo);
  private readonly marking = inject(MarkRead);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);
  protected readonly unreadOnly = computed(() => this.loc() === 'chua-doc');
  private readonly variables = computed(() => ({ first: PAGE, unreadOnly: this.unreadOnly() }));
  protected readonly query = live(NOTICES, this.variables, { hears: 'notices' });
  private readonly newest = computed(() => this.query.data()?.notices);
  private readonly older = linkedSignal<boolean, readonly NoticeRow[]>({
    source: this.unreadOnly,
    computation: () => [],
  });
  /** Where the next page begins; the first page says it until an older one was loaded. */
  private readonly cursor = linkedSignal<boolean, string | null | undefined>({
    source: this.unreadOnly,
    computation: () => undefined,
  });
  protected readonly next = computed(() => {
    const loaded = this.cursor();
    const info = this.newest()?.pageInfo;
    return loaded === undefined ? (info?.hasNextPage ? info.endCursor : null) : loaded;
  });
  protected readonly notices = computed(() => {
    const first = this.newest()?.edges.map(({ node }) => node) ?? [];
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...this.older().filter(({ id }) => !known.has(id))];
  });
  protected readonly unread = computed(() => this.newest()?.unread ?? 0);
  protected readonly shown = computed(() => unreadShown(this.unread()));

  constructor() {
    pageHead(() => ({ title: this.t().notices.title }));
  }

  protected open(notice: NoticeRow): void {
    this.marking.one(notice);
  }

  protected async markAll(): Promise<void> {
    await this.marking.upTo(this.notices()[0]);
    this.older.update((older) => older.map((notice) => ({ ...notice, read: true })));
  }

  protected async loadOlder(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const variables = { ...this.variables(), after: this.next() ?? null };
      const { data } = await firstValueFrom(
        this.apollo.query({ query: NOTICES, variables, fetchPolicy: 'network-only' }),
      );
      if (!data) return;
      const { edges, pageInfo } = data.notices;
      this.older.update((older) => [...older, ...edges.map(({ node }) => node)]);
      this.cursor.set(pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null);
    });
  }
}
