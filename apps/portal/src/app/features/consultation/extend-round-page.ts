import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DeadlineField } from '../../ui/form/deadline-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { EXTEND_ROUND } from './round-acts.operations';
import { CHECK_DEADLINE, ROUND_TO_END } from './rounds.operations';

/** Gia hạn: a later deadline with a reason; the first one is kept beside it. */
@Component({
  selector: 'ts-extend-round-page',
  imports: [RouterLink, DeadlineField, ErrorState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().consultation.extend.title }}</h1>
      <p class="muted small">{{ current() }}</p>
      @if (query.failed()) {
        <ts-error-state [what]="t().consultation.end.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else {
        <form class="form" (submit)="extend($event)" novalidate>
          <ts-error-summary [errors]="errors()" [tries]="tries()" />
          <ts-deadline-field
            controlId="deadline"
            [label]="t().consultation.extend.deadline"
            [error]="errorOf('deadline')"
            [(value)]="dueAt"
          />
          @for (warning of warnings(); track warning) {
            <p class="note near" role="status">{{ warning }}</p>
          }
          <ts-field [label]="t().common.reason" [error]="errorOf('reason')" controlId="reason">
            <textarea
              tsControl
              class="inp area"
              rows="3"
              maxlength="1000"
              [value]="reason()"
              (input)="reason.set($any($event.target).value)"
            ></textarea>
          </ts-field>
          <div class="row">
            <button type="submit" class="btn" [disabled]="busy()">
              {{ t().consultation.extend.submit }}
            </button>
            <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styles: '.form{margin-top:16px}',
})
export class ExtendRoundPage {
  readonly id = input.required<string>();
  readonly roundId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  protected readonly query = live(ROUND_TO_END, () => ({ id: this.roundId() }), { poll: false });
  private readonly round = computed(() => this.query.data()?.round);
  protected readonly dueAt = linkedSignal(() => this.round()?.dueAt ?? '');
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly check = live(CHECK_DEADLINE, () => (this.dueAt() ? { dueAt: this.dueAt() } : undefined), {
    poll: false,
  });
  protected readonly warnings = computed(() => this.check.data()?.checkDeadline.warnings ?? []);
  protected readonly current = computed(() => {
    const due = this.round()?.dueAt;
    return due ? this.t().consultation.extend.current(sentenceTime(due)) : '';
  });
  private readonly refusal = formRefusal({ dueAt: 'deadline', reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t();
    return [
      ...(this.dueAt() === ''
        ? [{ control: 'deadline', message: t.consultation.send.deadlineRequired }]
        : []),
      ...(this.check.data()?.checkDeadline.past
        ? [{ control: 'deadline', message: t.consultation.send.past }]
        : []),
      ...(this.reason().trim() === '' ? [{ control: 'reason', message: t.common.reasonRequired }] : []),
    ];
  });

  constructor() {
    leaveUnless(
      () => this.round()?.allowedActs.includes('EXTEND_ROUND'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().consultation.extend.title, back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async extend(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const round = this.round();
    if (!round || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(EXTEND_ROUND, {
        roundId: round.id,
        dueAt: this.dueAt(),
        reason: this.reason().trim(),
        expectedVersion: round.version,
      });
      const done = this.t().consultation.extend.done(sentenceTime(this.dueAt()));
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
