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
import { civilDateOf, notices, sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { dateOf } from '../../ui/time/moments';
import { DECIDE_EXTENSION } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** Chấp thuận đến ngày khác: a leader grants an extension to another day than the one that was asked for. */
@Component({
  selector: 'ts-grant-page',
  imports: [RouterLink, DateField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().assignments.forms.grant }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      @if (asked(); as request) {
        <p class="note near small pre">{{ asking() }} {{ t().assignments.now.reason(request.reason) }}</p>
      }
      <p class="small">{{ lead() }}</p>
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-date-field
          [label]="t().assignments.forms.grantDate"
          [error]="errorOf('due')"
          controlId="due"
          [value]="dueOn()"
          (valueChange)="dueOn.set($event)"
        />
        <ts-field
          [label]="t().assignments.forms.grantReason"
          [optional]="true"
          [error]="errorOf('reason')"
          controlId="reason"
        >
          <textarea
            tsControl
            class="inp area"
            rows="3"
            maxlength="2000"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          ></textarea>
        </ts-field>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ t().assignments.buttons.GRANT }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class GrantPage {
  readonly id = input.required<string>();
  readonly partId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly asked = computed(() => this.part()?.extensionRequest);
  protected readonly asking = computed(() => {
    const asked = this.asked();
    return asked
      ? this.t().assignments.forms.grantAsked(dateOf(asked.dueAt), this.part()?.unit.name ?? '')
      : '';
  });
  protected readonly lead = computed(() => {
    const due = this.part()?.dueAt;
    return due ? this.t().assignments.forms.extensionLead(sentenceTime(due)) : '';
  });
  private readonly wanted = computed(() => this.asked()?.dueAt ?? '');
  protected readonly dueOn = linkedSignal(() =>
    this.wanted() ? (civilDateOf(this.wanted()) as string) : '',
  );
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({ dueOn: 'due', reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => {
    const missing = this.tries() > 0 && this.dueOn() === '';
    const message = this.t().assignments.forms.dateRequired;
    return [...(missing ? [{ control: 'due', message }] : []), ...this.refusal.errors()];
  });

  constructor() {
    leaveUnless(
      () => (this.assignment() ? this.part()?.allowedActs.includes('DECIDE_EXTENSION') : undefined),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.t().assignments.forms.grant, back: ['/nhiem-vu', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const part = this.part();
    const dueOn = this.dueOn();
    if (!part || dueOn === '') return;
    const reason = this.reason().trim();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(DECIDE_EXTENSION, {
        partId: part.id,
        granted: true,
        dueOn,
        expectedVersion: part.version,
        ...(reason ? { reason } : {}),
      });
      const words = notices.extensionGranted(`${dueOn}T17:00:00+07:00`, part.originalDueAt ?? '');
      if (!(await this.refusal.take(outcome, words))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/nhiem-vu', this.id()], {
        queryParams: { phan: part.id },
        replaceUrl: true,
      }));
    });
  }
}
