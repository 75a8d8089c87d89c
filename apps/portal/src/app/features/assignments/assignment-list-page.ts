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
import { RouterLink } from '@angular/router';
import { formatCount, formatFigure } from '@thong-suot/administration';
import type { AssignmentScope, AssignmentsShown } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { ACCEPT_ASSIGNMENT } from './assignment-acts.operations';
import { AssignmentBoard } from './assignment-board';
import {
  ASSIGNMENT_BOARD,
  ASSIGNMENT_COUNTS,
  ASSIGNMENTS,
  DIRECTIONS,
  type PartRow,
} from './assignments.operations';
import { DirectionList } from './direction-list';
import { PartTable } from './part-table';

const PAGE = 50;

const VIEWS = {
  'don-vi': { scope: 'OURS', shown: 'OPEN' },
  'phoi-hop': { scope: 'COOPERATING', shown: 'OPEN' },
  'theo-don-vi': { scope: 'ALL', shown: 'OPEN' },
  'qua-han': { scope: 'ALL', shown: 'LATE' },
  'sap-den-han': { scope: 'ALL', shown: 'NEAR' },
  'chua-dat-han': { scope: 'ALL', shown: 'NO_DEADLINE' },
  'cho-xac-nhan': { scope: 'ALL', shown: 'AWAITING' },
  'de-nghi': { scope: 'ALL', shown: 'REQUESTS' },
  'tam-dung': { scope: 'ALL', shown: 'PAUSED' },
  'da-xong': { scope: 'OURS', shown: 'DONE' },
} as const satisfies Record<string, { scope: AssignmentScope; shown: AssignmentsShown }>;
type View = keyof typeof VIEWS;

/** Nhiệm vụ được giao: the unit's own, or for those who follow them the board by unit with what is late on top. */
@Component({
  selector: 'ts-assignment-list-page',
  imports: [MatIcon, RouterLink, AssignmentBoard, DirectionList, EmptyState, ErrorState, PartTable, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assignment-list-page.html',
  styleUrl: './assignment-list-page.css',
})
export class AssignmentListPage {
  /** The view, and the unit to which the view of all is narrowed. */
  readonly xem = input<string>();
  readonly donVi = input<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);

  /** The Office and the leaders follow all units; the others look at their own first. */
  private readonly overseer = computed(() =>
    ['OFFICE', 'LEADERSHIP'].includes(this.session.acting()?.unit?.kind ?? ''),
  );
  protected readonly view = computed<View>(() => {
    const wanted = this.xem();
    if (wanted && wanted in VIEWS) return wanted as View;
    return this.overseer() ? 'theo-don-vi' : 'don-vi';
  });
  protected readonly onBoard = computed(() => this.view() === 'theo-don-vi' && !this.donVi());
  protected readonly wanted = linkedSignal({ source: this.view, computation: () => PAGE });

  private readonly counted = live(ASSIGNMENT_COUNTS, () => ({}), { hears: 'any' });
  protected readonly list = live(
    ASSIGNMENTS,
    () => {
      if (this.onBoard()) return undefined;
      const { scope, shown } = VIEWS[this.view()];
      const done = this.view() === 'da-xong' && this.overseer() ? 'ALL' : scope;
      const unitId = this.donVi();
      return { scope: done, shown, first: this.wanted(), ...(unitId ? { unitId } : {}) };
    },
    { hears: 'any' },
  );
  protected readonly board = live(ASSIGNMENT_BOARD, () => (this.onBoard() ? {} : undefined), {
    hears: 'any',
  });
  private readonly standing = live(DIRECTIONS, () => ({}), { hears: 'any' });

  protected readonly counts = computed(() => this.counted.data());
  protected readonly rows = computed(() => this.list.data()?.assignments.edges.map(({ node }) => node) ?? []);
  protected readonly more = computed(() => this.list.data()?.assignments.pageInfo.hasNextPage ?? false);
  protected readonly units = computed(() => this.board.data()?.assignmentBoard ?? []);
  protected readonly directions = computed(
    () => this.standing.data()?.standingDirections.edges.map(({ node }) => node) ?? [],
  );
  protected readonly withoutLead = computed(() => this.standing.data()?.assignmentsWithoutLead ?? []);
  protected readonly foldsDirections = computed(() => ['don-vi', 'theo-don-vi'].includes(this.view()));

  /** The views that hold something for this reader, with their counts. */
  protected readonly filters = computed(() => {
    const counts = this.counts();
    if (!counts) return [];
    const { ours, helping, all } = counts;
    const own: [View, number | undefined, boolean][] = [
      ['don-vi', ours.open, ours.open > 0 || !this.overseer()],
      ['phoi-hop', helping.open, helping.open > 0],
    ];
    const followed: [View, number | undefined, boolean][] = [
      ['theo-don-vi', undefined, all.open > 0],
      ['qua-han', all.late, all.open > 0],
      ['sap-den-han', all.near, all.open > 0],
      ['chua-dat-han', all.noDeadline, this.overseer() && all.open > 0],
      ['cho-xac-nhan', all.awaiting, all.open > 0],
      ['de-nghi', all.requests, all.requests > 0 || this.overseer()],
      ['tam-dung', all.paused, all.paused > 0],
    ];
    const rest: [View, number | undefined, boolean][] = [['da-xong', undefined, true]];
    const order = this.overseer() ? [...followed, ...own, ...rest] : [...own, ...followed, ...rest];
    return order
      .filter(([, , shown]) => shown)
      .map(([view, count]) => ({ view, count: count === undefined ? '' : capped(count) }));
  });
  protected readonly summary = computed(() => {
    const counts = this.counts();
    if (!counts) return '';
    const { open, late } = this.overseer() ? counts.all : counts.ours;
    return this.t().assignments.summary(capped(open), capped(late));
  });
  /** While the notice of the conclusions is not issued the page says what the assignments rest on. */
  protected readonly awaitsNotice = computed(() => {
    const shown = [...this.rows(), ...this.units().flatMap(({ parts }) => parts)];
    const waiting = shown.find(({ assignment }) => !assignment.notice);
    return waiting ? this.t().assignments.awaitsNotice(waiting.assignment.sourceTitle) : '';
  });
  protected readonly toAccept = computed(() =>
    this.view() === 'don-vi' ? this.rows().filter(({ allowedActs }) => allowedActs.includes('ACCEPT')) : [],
  );
  protected readonly groups = computed(() => {
    const t = this.t().assignments.groups;
    if (this.view() !== 'don-vi') return [{ key: 'all', heading: '', rows: this.rows() }];
    const [paused, going] = [true, false].map((wanted) =>
      this.rows().filter(({ state }) => (state === 'PAUSED') === wanted),
    ) as [PartRow[], PartRow[]];
    const first = going.filter(({ dueAt, assignment }) => dueAt || assignment.product);
    return [
      { key: 'first', heading: t.first, rows: first },
      { key: 'rest', heading: t.rest, rows: going.filter((row) => !first.includes(row)) },
      { key: 'paused', heading: t.paused, rows: paused },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly heading = computed(() => {
    const unit = this.donVi() ? this.rows()[0]?.unit.name : undefined;
    return unit ? this.t().assignments.ofUnit(unit) : this.t().assignments.title;
  });

  constructor() {
    pageHead(() => ({
      title: this.heading(),
      subtitle: this.session.acting()?.unit?.shortName ?? '',
      ...(this.donVi() ? { back: ['/nhiem-vu'] } : {}),
    }));
  }

  protected count(number: number): string {
    return formatCount(number);
  }

  /** One tap for what the unit agrees to carry out; each is an act of its own. */
  protected async acceptAll(): Promise<void> {
    const waiting = this.toAccept();
    await whileBusy(this.busy, async () => {
      let accepted = 0;
      for (const part of waiting) {
        const variables = { partId: part.id, expectedVersion: part.version };
        const outcome = await this.acts.run(ACCEPT_ASSIGNMENT, variables);
        if (!(await this.report.tell(outcome))) break;
        accepted += 1;
      }
      if (accepted > 0) await this.toast.say(this.t().assignments.accept.doneAll(formatCount(accepted)));
    });
  }
}

/** Counts above a thousand are not counted out. */
function capped(count: number): string {
  return count > 1000 ? '1.000+' : formatFigure(count);
}
