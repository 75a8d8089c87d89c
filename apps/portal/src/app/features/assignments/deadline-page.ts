import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DeadlineField } from '../../ui/form/deadline-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { CHECK_DEADLINE } from '../consultation/rounds.operations';
import { SET_DEADLINE } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** Đặt thời hạn: the Office sets what the conclusions left open; a rest day is warned of and never refused. */
@Component({
  selector: 'ts-deadline-page',
  imports: [RouterLink, DeadlineField, ErrorSummary],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().assignments.forms.deadline }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      <p class="small">{{ part()?.unit?.name }}</p>
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-deadline-field
          controlId="deadline"
          [label]="t().assignments.forms.deadlineField"
          [error]="errorOf('deadline')"
          [(value)]="dueAt"
        />
        @for (warning of warnings(); track warning) {
          <p class="note near" role="status">{{ warning }}</p>
        }
        <p class="small muted">{{ t().assignments.forms.deadlineHint }}</p>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ t().assignments.buttons.SET_DEADLINE }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class DeadlinePage {
  readonly id = input.required<string>();
  readonly partId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  protected readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly dueAt = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly check = live(CHECK_DEADLINE, () => (this.dueAt() ? { dueAt: this.dueAt() } : undefined), {
    poll: false,
  });
  protected readonly warnings = computed(() => this.check.data()?.checkDeadline.warnings ?? []);
  private readonly refusal = formRefusal({ dueAt: 'deadline' });
  protected readonly errors = computed<FormError[]>(() => {
    const missing = this.tries() > 0 && this.dueAt() === '';
    const message = this.t().assignments.forms.deadlineRequired;
    return [...(missing ? [{ control: 'deadline', message }] : []), ...this.refusal.errors()];
  });

  constructor() {
    leaveUnless(
      () => (this.assignment() ? this.part()?.allowedActs.includes('SET_DEADLINE') : undefined),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.t().assignments.forms.deadline, back: ['/nhiem-vu', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const part = this.part();
    if (!part || this.dueAt() === '') return;
    await whileBusy(this.busy, async () => {
      const variables = { partId: part.id, dueAt: this.dueAt(), expectedVersion: part.version };
      const outcome = await this.acts.run(SET_DEADLINE, variables);
      if (!(await this.refusal.take(outcome, this.t().assignments.done.deadline))) {
        return this.tries.update((tries) => tries + 1);
      }
      return void (await this.router.navigate(['/nhiem-vu', this.id()], {
        queryParams: { phan: part.id },
        replaceUrl: true,
      }));
    });
  }
}
