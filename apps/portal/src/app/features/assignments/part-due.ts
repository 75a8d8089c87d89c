import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDateOf, daysBetween, remaining, workingTimeLeft } from '@thong-suot/administration';
import type { AssignmentState, AssignmentTiming } from '@generated/gql/graphql';
import { Clock } from '../../data/clock';
import { Language } from '../../ui/i18n/language';
import { capital, dateOf } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { stateLook, timingLook } from './assignment-look';

/** Beyond this, months say more than days. */
const FAR_DAYS = 60;

export interface DuePart {
  readonly state: AssignmentState;
  readonly timing: AssignmentTiming;
  readonly dueAt?: string | null;
}

/** Where the deadline of a part stands, in words: "Quá hạn 8 ngày", "Còn 13 ngày", with its day beside. */
@Component({
  selector: 'ts-part-due',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="due {{ look().tone }}"><mat-icon class="i" [svgIcon]="look().icon" />{{ words() }}</span>
    @if (day()) {
      <span class="muted small num">{{ day() }}</span>
    }
  `,
  styles: ':host{display:inline-flex;gap:4px 10px;align-items:center;flex-wrap:wrap}',
})
export class PartDue {
  readonly part = input.required<DuePart>();
  /** Counts in working days and names a rest day, where there is room. */
  readonly long = input(false);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  private readonly wordsOf = inject(Words);

  protected readonly look = computed(() => {
    const { state, timing } = this.part();
    if (state === 'PAUSED') return stateLook(state);
    return state === 'DONE' && timing !== 'LATE' ? stateLook(state) : timingLook(timing);
  });
  protected readonly words = computed(() => {
    const { timing, dueAt, state } = this.part();
    const t = this.language.t();
    if (state === 'DONE')
      return timing === 'LATE' ? t.assignments.timing.doneLate : t.assignments.timing.done;
    if (state === 'PAUSED') return t.assignments.timing.paused;
    if (!dueAt)
      return timing === 'STANDING' ? this.wordsOf.of('assignmentTiming', timing) : t.common.due.none;
    if (timing === 'TARGET_PASSED' || state === 'AWAITING_CONFIRMATION') {
      return this.wordsOf.of('assignmentTiming', timing);
    }
    const now = this.clock.now();
    if (this.long() && this.language.code() === 'vi') return capital(workingTimeLeft(now, dueAt));
    const days = daysBetween(civilDateOf(now), civilDateOf(dueAt));
    if (days > FAR_DAYS) return t.assignments.timing.left(t.assignments.timing.months(Math.floor(days / 30)));
    return capital(remaining(now, dueAt, { language: this.language.code() }).text);
  });
  protected readonly day = computed(() => {
    const { dueAt, state } = this.part();
    return dueAt && (!this.long() || state === 'PAUSED') ? dateOf(dueAt) : '';
  });
}
