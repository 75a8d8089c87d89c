import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { UNITS_TO_ASK } from '../consultation/rounds.operations';
import { REQUEST_TRANSFER } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** Đề nghị chuyển đơn vị khác: the unit says whose task it is, where it knows, and why. */
@Component({
  selector: 'ts-transfer-page',
  imports: [RouterLink, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().assignments.forms.transferTitle }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-field
          [label]="t().assignments.forms.transferUnit"
          [optional]="true"
          [error]="errorOf('unit')"
          controlId="unit"
        >
          <select tsControl class="inp" (change)="put({ unitId: $any($event.target).value })">
            <option value="" [selected]="typed().unitId === ''">
              {{ t().assignments.forms.transferUnitNone }}
            </option>
            @for (unit of units(); track unit.id) {
              <option [value]="unit.id" [selected]="unit.id === typed().unitId">{{ unit.name }}</option>
            }
          </select>
        </ts-field>
        <ts-field
          [label]="t().assignments.forms.transferReason"
          [hint]="t().assignments.forms.transferHint"
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
export class TransferPage {
  readonly id = input.required<string>();
  readonly partId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  private readonly asking = live(UNITS_TO_ASK, () => ({}), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  /** The unit itself is not offered. */
  protected readonly units = computed(() =>
    (this.asking.data()?.unitsToAsk ?? []).filter(({ id }) => id !== this.part()?.unit.id),
  );
  protected readonly typed = signal({ unitId: '', reason: '' });
  private readonly kept = keepDraft(() => `transfer:${this.partId()}`, this.typed);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({ unitId: 'unit', reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => {
    const missing = this.tries() > 0 && this.typed().reason.trim() === '';
    const message = this.t().common.reasonRequired;
    return [...(missing ? [{ control: 'reason', message }] : []), ...this.refusal.errors()];
  });

  constructor() {
    leaveUnless(
      () => (this.assignment() ? this.part()?.allowedActs.includes('REQUEST_TRANSFER') : undefined),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.t().assignments.forms.transferTitle, back: ['/nhiem-vu', this.id()] }));
  }

  protected put(change: Partial<{ unitId: string; reason: string }>): void {
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
    const { unitId, reason } = this.typed();
    if (!part || reason.trim() === '') return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(REQUEST_TRANSFER, {
        partId: part.id,
        reason: reason.trim(),
        expectedVersion: part.version,
        ...(unitId ? { unitId } : {}),
      });
      if (!(await this.refusal.take(outcome, this.t().assignments.done.transferAsked))) {
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
