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
import { Acts } from '../../data/acts';
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
import { DECIDE_TRANSFER, SET_LEAD } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** The Office chooses a unit: to take over a part, or to lead where the conclusions name nobody. */
@Component({
  selector: 'ts-choose-unit-page',
  imports: [RouterLink, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ title() }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      @if (asked(); as reason) {
        <p class="note near small">{{ t().assignments.now.reason(reason) }}</p>
      }
      @if (assignment()?.note; as note) {
        <p class="note small">{{ note }}</p>
      }
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-field [label]="t().assignments.forms.unit" [error]="errorOf('unit')" controlId="unit">
          <select tsControl class="inp" (change)="unitId.set($any($event.target).value)">
            <option value="" [selected]="unitId() === ''">{{ t().assignments.forms.unitChoose }}</option>
            @for (unit of units(); track unit.id) {
              <option [value]="unit.id" [selected]="unit.id === unitId()">{{ unit.name }}</option>
            }
          </select>
        </ts-field>
        @if (partId()) {
          <ts-field
            [label]="t().assignments.forms.moveReason"
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
        }
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ partId() ? t().assignments.buttons.MOVE : t().assignments.buttons.SET_LEAD }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class ChooseUnitPage {
  readonly id = input.required<string>();
  readonly partId = input<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  private readonly asking = live(UNITS_TO_ASK, () => ({}), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly asked = computed(() => this.part()?.transferRequest?.reason);
  /** Those that have it already are not offered. */
  protected readonly units = computed(() => {
    const having = new Set(
      this.assignment()
        ?.parts.filter(({ state }) => state !== 'TRANSFERRED')
        .map(({ unit }) => unit.id),
    );
    return (this.asking.data()?.unitsToAsk ?? []).filter(({ id }) => !having.has(id));
  });
  protected readonly unitId = linkedSignal(
    () => this.part()?.transferRequest?.unitId ?? this.assignment()?.suggestedUnit?.id ?? '',
  );
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  protected readonly title = computed(() => {
    const { moveTitle, leadTitle } = this.t().assignments.forms;
    return this.partId() ? moveTitle : leadTitle;
  });
  private readonly refusal = formRefusal({ unitId: 'unit', toUnitId: 'unit', reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => {
    const missing = this.tries() > 0 && this.unitId() === '';
    const message = this.t().assignments.forms.unitRequired;
    return [...(missing ? [{ control: 'unit', message }] : []), ...this.refusal.errors()];
  });

  constructor() {
    leaveUnless(
      () => this.allowed(),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/nhiem-vu', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.unitId() === '') return;
    await whileBusy(this.busy, async () => {
      if (!(await this.give())) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/nhiem-vu', this.id()], { replaceUrl: true }));
    });
  }

  private async give(): Promise<object | undefined> {
    const { done } = this.t().assignments;
    const assignment = this.assignment();
    const part = this.part();
    if (part) {
      const reason = this.reason().trim();
      const outcome = await this.acts.run(DECIDE_TRANSFER, {
        partId: part.id,
        toUnitId: this.unitId(),
        expectedVersion: part.version,
        ...(reason ? { reason } : {}),
      });
      return this.refusal.take(outcome, done.moved);
    }
    const variables = {
      assignmentId: this.id(),
      unitId: this.unitId(),
      expectedVersion: assignment?.version ?? 1,
    };
    return this.refusal.take(await this.acts.run(SET_LEAD, variables), done.lead);
  }

  private allowed(): boolean | undefined {
    const assignment = this.assignment();
    if (!assignment) return undefined;
    return this.partId()
      ? this.part()?.allowedActs.includes('DECIDE_TRANSFER')
      : assignment.allowedActs.includes('SET_LEAD');
  }
}
