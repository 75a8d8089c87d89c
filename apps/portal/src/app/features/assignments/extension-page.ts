import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { REQUEST_EXTENSION } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/**
 * Đề nghị gia hạn: a later day with a reason; the first deadline is kept beside it. Where the deadline ends while
 * somebody types, the page stays and says what can be done instead.
 */
@Component({
  selector: 'ts-extension-page',
  imports: [RouterLink, DateField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().assignments.forms.extension }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      <p class="small">{{ lead() }}</p>
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-date-field
          [label]="t().assignments.forms.extensionDate"
          [error]="errorOf('due')"
          controlId="due"
          [value]="typed().dueOn"
          (valueChange)="put({ dueOn: $event })"
        />
        <ts-field
          [label]="t().assignments.forms.extensionReason"
          [hint]="t().common.reasonHint"
          [error]="errorOf('reason')"
          controlId="reason"
        >
          <textarea
            tsControl
            class="inp area"
            rows="4"
            maxlength="2000"
            [value]="typed().reason"
            (input)="put({ reason: $any($event.target).value })"
          ></textarea>
        </ts-field>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ t().assignments.forms.extensionSend }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class ExtensionPage {
  readonly id = input.required<string>();
  readonly partId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly typed = signal({ dueOn: '', reason: '' });
  private readonly kept = keepDraft(() => `extension:${this.partId()}`, this.typed);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  protected readonly lead = computed(() => {
    const due = this.part()?.dueAt;
    return due ? this.t().assignments.forms.extensionLead(sentenceTime(due)) : '';
  });
  private readonly refusal = formRefusal({ dueOn: 'due', reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t();
    const { dueOn, reason } = this.typed();
    return [
      ...(dueOn === '' ? [{ control: 'due', message: t.assignments.forms.dateRequired }] : []),
      ...(reason.trim() === '' ? [{ control: 'reason', message: t.common.reasonRequired }] : []),
    ];
  });

  constructor() {
    pageHead(() => ({ title: this.t().assignments.forms.extension, back: ['/nhiem-vu', this.id()] }));
  }

  protected put(change: Partial<{ dueOn: string; reason: string }>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const part = this.part();
    if (!part || this.typingErrors().length > 0) return;
    const { dueOn, reason } = this.typed();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(REQUEST_EXTENSION, {
        partId: part.id,
        dueOn,
        reason: reason.trim(),
        expectedVersion: part.version,
      });
      if (!(await this.refusal.take(outcome, this.t().assignments.done.extensionAsked))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.kept.clear();
      return void (await this.router.navigate(['/nhiem-vu', this.id()], {
        queryParams: { phan: part.id },
        replaceUrl: true,
      }));
    });
  }
}
