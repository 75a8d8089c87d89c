import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from '@generated/icons';
import { Clock } from '../data/clock';
import { Language } from './i18n/language';
import { dateOf, dayOf, timeAndDate } from './time/moments';

export interface StageStep {
  readonly label: string;
  readonly state: 'DONE' | 'RUNNING' | 'TODO';
  readonly startedAt?: string | null;
  readonly endedAt?: string | null;
  readonly dueAt?: string | null;
}

const ICONS: Record<StageStep['state'], IconName> = {
  DONE: 'circle-check',
  RUNNING: 'circle-dot',
  TODO: 'circle',
};

/** The path of a dossier with dates; only the stages that apply. On the phone: bars, and the running stage in words. */
@Component({
  selector: 'ts-stage-path',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="path" [attr.aria-label]="t().dossier.path">
      @for (step of shown(); track step.label) {
        <li
          [class.is-done]="step.state === 'DONE'"
          [class.is-now]="step.state === 'RUNNING'"
          [attr.aria-current]="step.state === 'RUNNING' ? 'step' : null"
        >
          <span class="bar"><i [style.width.%]="step.part"></i></span>
          <span class="nm"><mat-icon class="i" [svgIcon]="step.icon" />{{ step.label }}</span>
          <span class="dt">{{ step.when }}</span>
        </li>
      }
    </ol>
    @if (running(); as line) {
      <p class="pl phone-only">
        <mat-icon class="i s18" svgIcon="circle-dot" />{{ line.label }} <span>{{ line.rest }}</span>
      </p>
    }
  `,
})
export class StagePath {
  readonly steps = input.required<readonly StageStep[]>();
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;

  protected readonly shown = computed(() =>
    this.steps().map((step) => ({
      ...step,
      icon: ICONS[step.state],
      part: step.state === 'DONE' ? 100 : step.state === 'RUNNING' ? partGone(step, this.clock.now()) : 0,
      when: this.when(step),
    })),
  );

  /** On the phone: the running stage, its place among the stages, the next one. */
  protected readonly running = computed(() => {
    const steps = this.steps();
    const at = steps.findIndex((step) => step.state === 'RUNNING');
    const step = steps[at];
    if (!step) return undefined;
    return {
      label: step.label,
      rest: this.t().dossier.stage.place(at + 1, steps.length, steps[at + 1]?.label),
    };
  });

  private when(step: StageStep): string {
    const t = this.t().dossier.stage;
    if (step.state === 'TODO') return t.todo;
    if (step.state === 'DONE') return step.endedAt ? t.done(dateOf(step.endedAt)) : t.doneUndated;
    if (step.dueAt && step.startedAt) return t.runningUntil(dayOf(step.startedAt), timeAndDate(step.dueAt));
    return step.startedAt ? t.runningSince(dateOf(step.startedAt)) : t.running;
  }
}

/** How much of the running stage's time is gone, in per cent; 40 where it has no deadline, so that the bar is seen. */
function partGone(step: StageStep, now: string): number {
  if (!step.dueAt || !step.startedAt) return 40;
  const start = Date.parse(step.startedAt);
  const whole = Date.parse(step.dueAt) - start;
  if (whole <= 0) return 100;
  return Math.min(100, Math.max(8, ((Date.parse(now) - start) / whole) * 100));
}
