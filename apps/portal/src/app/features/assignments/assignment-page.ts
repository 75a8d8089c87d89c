import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { formatCount, formatFigure, sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { WhyVisible } from '../access/why-visible';
import { ACKNOWLEDGE } from './assignment-acts.operations';
import { stateLook } from './assignment-look';
import { ASSIGNMENT, type Entry, type Part } from './assignment.operations';
import { PartCard } from './part-card';
import { PartDue } from './part-due';

/** One assignment: what was said and by when, who does it, what is to be done now, and what has happened. */
@Component({
  selector: 'ts-assignment-page',
  imports: [MatIcon, RouterLink, Chip, ErrorState, NotFoundPage, PartCard, PartDue, Skeleton, WhyVisible],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assignment-page.html',
  styleUrl: './assignment-page.css',
})
export class AssignmentPage {
  readonly id = input.required<string>();
  /** The part that the card is about, where several units have one. */
  readonly phan = input<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly busy = signal(false);
  protected readonly look = stateLook;
  protected readonly time = timeAndDate;
  protected readonly moment = sentenceTime;

  protected readonly query = live(ASSIGNMENT, () => ({ id: this.id() }));
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  protected readonly part = computed<Part | undefined>(() => {
    const parts = this.assignment()?.parts ?? [];
    const unitId = this.session.acting()?.unit?.id;
    return (
      parts.find(({ id }) => id === this.phan()) ??
      parts.find(({ unit, state }) => unit.id === unitId && state !== 'TRANSFERRED') ??
      parts.find(({ allowedActs }) => allowedActs.some((each) => /REVIEW|DECIDE/.test(each))) ??
      parts[0]
    );
  });
  protected readonly source = computed(() => {
    const it = this.assignment();
    if (!it) return '';
    const t = this.t().assignments;
    return it.notice ? t.noticePoint(it.notice.number, it.point) : t.point(it.point);
  });
  protected readonly leads = computed(() =>
    (this.assignment()?.parts ?? [])
      .filter(({ state }) => state !== 'TRANSFERRED')
      .map(({ unit }) => unit.name),
  );
  /** Units whose deadline may be set at once. */
  protected readonly undated = computed(
    () =>
      (this.assignment()?.parts ?? []).filter(({ allowedActs }) => allowedActs.includes('SET_DEADLINE'))
        .length,
  );
  protected readonly cooperating = computed(() => {
    const it = this.assignment();
    return it ? [...it.cooperating.map(({ name }) => name), ...(it.coopWords ? [it.coopWords] : [])] : [];
  });
  protected readonly addressed = computed(() => {
    const it = this.assignment();
    if (!it) return '';
    if (it.addressedToAll) return it.leadWords ?? this.t().assignments.page.all;
    return it.addressed.map(({ name }) => name).join('; ');
  });
  protected readonly choices = computed(() =>
    (this.assignment()?.deadlineChoices ?? []).map((each) => sentenceTime(each)).join(' / '),
  );
  protected readonly quantity = computed(() => {
    const unit = this.assignment()?.quantityUnit;
    const part = this.part();
    if (!unit || !part) return '';
    const t = this.t().assignments.page;
    const { quantityDone: done, quantityTarget: target, percentDone: percent } = part;
    if (done === null) return target === null ? '' : t.quantityNone(formatFigure(target), unit);
    return target === null || percent === null
      ? t.quantityDone(formatFigure(done), unit)
      : t.quantityOf(formatFigure(done), formatFigure(target), unit, formatFigure(percent));
  });
  /** Of several parts, what has happened with the one that is shown; and what concerns all. */
  protected readonly entries = computed(() => {
    const all = this.assignment()?.entries ?? [];
    const part = this.part();
    const several = (this.assignment()?.parts.length ?? 0) > 1;
    return several ? all.filter(({ partId }) => !partId || partId === part?.id) : all;
  });
  protected readonly acknowledged = computed(() => {
    const count = this.assignment()?.acknowledgedCount ?? 0;
    return count > 0 ? this.t().assignments.acknowledgedBy(formatCount(count)) : '';
  });

  constructor() {
    pageHead(() => ({
      title: this.assignment()?.title ?? this.t().assignments.title,
      subtitle: this.source(),
      back: ['/nhiem-vu'],
    }));
  }

  protected who({ person, unit }: Entry): string {
    return person ? `${person.displayName}, ${unit.shortName}` : this.t().assignments.page.service;
  }

  protected async acknowledge(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ACKNOWLEDGE, { assignmentId: this.id() });
      await this.report.tell(outcome, this.t().assignments.done.acknowledged);
    });
  }

  protected async open(page: string): Promise<void> {
    await this.router.navigate(['/nhiem-vu', this.id(), page]);
  }
}
