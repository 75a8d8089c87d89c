import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate, formatFigure } from '@thong-suot/administration';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { DOSSIER_HEAD } from '../dossiers/dossier.operations';
import { NowCard } from '../dossiers/now-card';
import { stateLook } from '../dossiers/state-tone';
import { AgendaAssignments } from './agenda-assignments';
import { DistributionList } from './distribution-list';
import { MEETING, type MeetingItem } from './meetings.operations';

/** One session: what now with its notice, its agenda with where each dossier stands, and what it gave. */
@Component({
  selector: 'ts-meeting-page',
  imports: [
    MatIcon,
    RouterLink,
    AgendaAssignments,
    Chip,
    Crumbs,
    DistributionList,
    ErrorState,
    NotFoundPage,
    NowCard,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.css',
})
export class MeetingPage {
  readonly id = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly query = live(MEETING, () => ({ id: this.id() }), { hears: 'any' });
  protected readonly meeting = computed(() => this.query.data()?.meeting);
  /** The notice's dossier, for those who may see it: whose turn, and what is to be done. */
  private readonly noticeQuery = live(DOSSIER_HEAD, () => {
    const dossier = this.meeting()?.noticeDossier;
    return dossier ? { id: dossier.id } : undefined;
  });
  protected readonly noticeDossier = computed(() => this.noticeQuery.data()?.dossier);
  protected readonly sent = computed(() => {
    const notice = this.meeting()?.notice;
    return notice?.state === 'DISPATCHED' ? notice : undefined;
  });
  protected readonly issued = computed(() => {
    const it = this.meeting();
    return it?.noticeNumber && it.noticeDated && this.sent()
      ? this.t().meetings.notice.issued(it.noticeNumber, this.day(it.noticeDated))
      : '';
  });
  protected readonly held = computed(() => {
    const it = this.meeting();
    if (!it) return '';
    const t = this.t().meetings;
    const when = it.beginsAt
      ? t.heldAt(it.beginsAt, this.day(it.heldOn), it.place)
      : t.heldOn(this.day(it.heldOn), it.place);
    return it.number ? `${t.numbered(it.number)} · ${when}` : when;
  });
  /** What was given at each point of the agenda, and the rest. */
  protected readonly given = computed(() => {
    const it = this.meeting();
    const numbers = new Set((it?.items ?? []).map(({ number }) => String(number)));
    const at = new Map<string, NonNullable<typeof it>['assignments']>();
    for (const assignment of it?.assignments ?? []) {
      const number = assignment.point.split('.')[0] ?? '';
      const key = numbers.has(number) ? number : '';
      at.set(key, [...(at.get(key) ?? []), assignment]);
    }
    return at;
  });

  constructor() {
    pageHead(() => ({
      title: this.meeting()?.name ?? this.t().meetings.title,
      subtitle: this.held(),
      back: '/phien-hop',
    }));
  }

  protected day(date: string): string {
    return formatDate(civilDate(date));
  }

  protected look(item: MeetingItem) {
    return stateLook(item.dossier?.state ?? 'DRAFTING');
  }

  /** What the point asks for, and who answers for it. */
  protected asks({ kind, leadUnit }: MeetingItem): string {
    return [
      ...(kind ? [this.words.of('meetingItemKind', kind)] : []),
      ...(leadUnit ? [this.t().meetings.leadUnit(leadUnit.name)] : []),
    ].join(' · ');
  }

  protected holder({ dossier }: MeetingItem): string {
    const unit = dossier?.now?.holder?.unit.shortName;
    return unit ? this.t().meetings.heldBy(unit) : '';
  }

  protected count(number: number): string {
    return formatFigure(number);
  }
}
