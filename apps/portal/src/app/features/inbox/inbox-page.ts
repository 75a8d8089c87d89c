import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { InboxBox } from '@generated/gql/graphql';
import { ActingPosition } from '../../data/acting-position';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { momentShort, timeAndDate, weekdayAndDay } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { ReturnedMark } from '../dossiers/returned-mark';
import { groupByDue } from './group-by-due';
import { INBOX_COUNTS } from './inbox-counts.operations';
import { INBOX, type InboxItem } from './inbox.operations';
import { InboxPane } from './inbox-pane';
import { itemLink } from './item-link';
import { stepIcon } from './step-icons';

const BOXES: readonly InboxBox[] = ['WAITING', 'FOLLOWING', 'DONE'];
const PAGE = 50;

/** Việc cần xử lý: what waits for the person, in the order in which it presses. */
@Component({
  selector: 'ts-inbox-page',
  imports: [MatIcon, RouterLink, Due, EmptyState, ErrorState, InboxPane, ListKeys, ReturnedMark, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  /** The chosen box and the chosen item, both kept in the address. */
  readonly hop = input<string>();
  readonly viec = input<string>();

  private readonly router = inject(Router);
  private readonly acting = inject(ActingPosition);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  protected readonly t = this.language.t;
  protected readonly boxes = BOXES;
  protected readonly stepIcon = stepIcon;
  protected readonly link = itemLink;

  protected readonly box = computed(() => BOXES.find((box) => box === this.hop()) ?? 'WAITING');
  protected readonly wanted = linkedSignal({ source: this.box, computation: () => PAGE });
  protected readonly list = live(INBOX, () => ({ box: this.box(), first: this.wanted() }), {
    hears: 'inbox',
  });
  private readonly counted = live(INBOX_COUNTS, () => ({}), { poll: false });
  protected readonly counts = computed(() => this.counted.data()?.inboxCounts);
  protected readonly more = computed(() => this.list.data()?.inbox.pageInfo.hasNextPage ?? false);

  private readonly items = computed(() => this.list.data()?.inbox.edges.map((edge) => edge.node) ?? []);
  protected readonly groups = computed(() => {
    const now = this.clock.now();
    const t = this.t().shell.inbox;
    if (this.box() === 'DONE') {
      return this.items().length > 0 ? [{ key: 'done', heading: t.doneGroup, items: this.items() }] : [];
    }
    return groupByDue(this.items(), now).map((group) => ({
      ...group,
      heading: this.heading(group.key, now),
    }));
  });
  protected readonly selected = computed(() => {
    const ordered = this.groups().flatMap((group) => group.items);
    return ordered.find((item) => item.id === this.viec()) ?? ordered[0];
  });
  /** On the phone the most pressing item stands above the list, with its act as a button. */
  protected readonly first = computed(() =>
    this.box() === 'WAITING' ? this.groups()[0]?.items[0] : undefined,
  );
  /** The row under the pointer, shown in the pane without changing the address. */
  protected readonly pointed = signal<string | undefined>(undefined);
  protected readonly previewed = computed(
    () =>
      this.groups()
        .flatMap((group) => group.items)
        .find((item) => item.id === this.pointed()) ?? this.selected(),
  );
  /** The box is empty: nothing to choose, nothing to preview. */
  protected readonly nothing = computed(() => this.list.data() !== undefined && this.items().length === 0);
  protected readonly summary = computed(() => {
    const counts = this.counts();
    return counts ? this.t().shell.inbox.summary(capped(counts.late), capped(counts.dueToday)) : '';
  });
  protected readonly title = computed(() => {
    const menu = this.t().shell.menu;
    return this.session.audience() === 'LEADER' ? this.t().shell.inbox.title : menu.INBOX;
  });

  constructor() {
    pageHead(() => ({ title: this.title(), subtitle: this.session.acting()?.unit.shortName ?? '' }));
  }

  /** Work of somebody else is opened in his position. */
  protected async open(event: Event, item: InboxItem): Promise<void> {
    const { inPlaceOf } = item;
    if (!inPlaceOf) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (await this.acting.standIn(inPlaceOf.substitutionId)) await this.router.navigate(itemLink(item));
  }

  protected isFirstAlone(items: readonly InboxItem[]): boolean {
    return items.length === 1 && items[0]?.id === this.first()?.id;
  }

  protected count(box: InboxBox): string {
    const counts = this.counts();
    if (!counts) return '';
    return capped({ WAITING: counts.waiting, FOLLOWING: counts.following, DONE: counts.done }[box]);
  }

  protected meta(item: InboxItem): string {
    const t = this.t().shell.inbox;
    if (item.landReportId) return t.metaReport(item.leadUnit.name);
    if (item.incomingId) return t.metaIncoming(item.leadUnit.name);
    const kind = item.docType ? this.words.of('docType', item.docType) : this.t().shell.menu.ASSIGNMENTS;
    return t.meta(kind, item.leadUnit.name);
  }

  protected moment(item: InboxItem): string {
    const t = this.t().common.due;
    if (item.closedAt) return t.finished(timeAndDate(item.closedAt));
    return item.dueAt
      ? momentShort(this.clock.now(), item.dueAt, this.language.code())
      : t.given(timeAndDate(item.openedAt));
  }

  protected select(id: string): void {
    void this.router.navigate([], {
      queryParams: { viec: id },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  private heading(key: string, now: string): string {
    const t = this.t().shell.inbox;
    const language = this.language.code();
    const day = (offset: number): string =>
      weekdayAndDay(new Date(Date.parse(now) + offset * 86_400_000).toISOString(), language);
    switch (key) {
      case 'today':
        return t.today(day(0));
      case 'tomorrow':
        return t.tomorrow(day(1));
      case 'late':
        return t.late;
      case 'thisWeek':
        return t.thisWeek;
      case 'later':
        return t.later;
      default:
        return t.noDue;
    }
  }
}

/** Counts above a thousand are not counted out. */
function capped(count: number): string {
  return count > 1000 ? '1.000+' : String(count);
}
