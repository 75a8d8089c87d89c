import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DeadlineField } from '../../ui/form/deadline-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { FORWARD_INCOMING, FORWARD_TARGETS, type IncomingEntry } from './registry.operations';

interface Order {
  /** "unit …" or "person …". */
  to: string;
  instruction: string;
}

const EMPTY: Order = { to: '', instruction: '' };

/** Chuyển xử lý: to whom, what the leader wrote, until when. */
@Component({
  selector: 'ts-forward-form',
  imports: [MatIcon, DeadlineField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="forward($event)" novalidate>
      <h3 class="h3">{{ t().registry.entry.forwardTitle }}</h3>
      <p class="muted small">{{ t().registry.entry.forwardHint }}</p>
      <ts-error-summary [errors]="errors()" [tries]="tries()" />
      <ts-field [label]="t().registry.entry.to" [error]="errorOf('forward-to')" controlId="forward-to">
        <select tsControl class="inp" (change)="set('to', $any($event.target).value)">
          <option value="">{{ t().registry.entry.toNone }}</option>
          @for (group of people(); track group.unit) {
            <optgroup [label]="group.unit">
              @for (each of group.people; track each.person.id) {
                <option
                  [value]="'person ' + each.person.id"
                  [selected]="form().to === 'person ' + each.person.id"
                >
                  {{ each.person.displayName }}
                </option>
              }
            </optgroup>
          }
          @if (targets()?.units?.length) {
            <optgroup [label]="t().registry.entry.units">
              @for (unit of targets()?.units; track unit.id) {
                <option [value]="'unit ' + unit.id" [selected]="form().to === 'unit ' + unit.id">
                  {{ unit.name }}
                </option>
              }
            </optgroup>
          }
        </select>
      </ts-field>
      <ts-field
        [label]="t().registry.entry.instruction"
        [optional]="true"
        [error]="errorOf('forward-instruction')"
        controlId="forward-instruction"
      >
        <textarea
          tsControl
          class="inp area"
          rows="2"
          maxlength="1000"
          [value]="form().instruction"
          (input)="set('instruction', $any($event.target).value)"
        ></textarea>
      </ts-field>
      @if (dated()) {
        <ts-deadline-field
          [label]="t().registry.entry.due"
          controlId="forward-due"
          [error]="errorOf('forward-due')"
          [(value)]="dueAt"
        />
      } @else {
        <button type="button" class="btn txt sm self" (click)="dated.set(true)">
          <mat-icon class="i" svgIcon="calendar" />{{ t().registry.entry.dueAdd }}
        </button>
      }
      <div class="row">
        <button type="submit" class="btn" [disabled]="busy()">
          <mat-icon class="i" svgIcon="send" />{{ t().registry.entry.forward }}
        </button>
      </div>
    </form>
  `,
  styles: '.self{align-self:flex-start}.form{gap:14px}',
})
export class ForwardForm {
  readonly entry = input.required<IncomingEntry>();
  private readonly acts = inject(Acts);
  protected readonly t = inject(Language).t;
  protected readonly query = live(FORWARD_TARGETS, () => ({ id: this.entry().id }), { poll: false });
  protected readonly targets = computed(() => this.query.data()?.forwardTargets);
  protected readonly form = signal<Order>(EMPTY);
  private readonly kept = keepDraft(() => `forward:${this.entry().id}`, this.form);
  protected readonly dated = signal(false);
  protected readonly dueAt = signal('');
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    to: 'forward-to',
    note: 'forward-instruction',
    dueAt: 'forward-due',
  });
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0 && this.form().to === ''
      ? [{ control: 'forward-to', message: this.t().common.required }]
      : [],
  );
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  /** People under the name of the unit in which they hold their position. */
  protected readonly people = computed(() => {
    const groups = new Map<string, NonNullable<ReturnType<typeof this.targets>>['people']>();
    for (const each of this.targets()?.people ?? []) {
      groups.set(each.unit.name, [...(groups.get(each.unit.name) ?? []), each]);
    }
    return [...groups].map(([unit, people]) => ({ unit, people }));
  });

  protected set(key: keyof Order, value: string): void {
    this.form.update((form) => ({ ...form, [key]: value }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async forward(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const { to, instruction } = this.form();
      const [kind, id = ''] = to.split(' ');
      const outcome = await this.acts.run(FORWARD_INCOMING, {
        incomingId: this.entry().id,
        expectedVersion: this.entry().version,
        ...(kind === 'unit' ? { toUnitId: id } : { toPersonId: id }),
        ...(instruction.trim() ? { instruction } : {}),
        ...(this.dated() && this.dueAt() ? { dueAt: this.dueAt() } : {}),
      });
      const done = await this.refusal.take(outcome, this.t().registry.entry.forwarded(this.nameOf(to)));
      if (!done) return this.tries.update((tries) => tries + 1);
      this.form.set(EMPTY);
      this.kept.clear();
      this.dated.set(false);
      this.dueAt.set('');
      this.tries.set(0);
    });
  }

  private nameOf(to: string): string {
    const id = to.split(' ')[1];
    const unit = this.targets()?.units.find((each) => each.id === id)?.name;
    return unit ?? this.targets()?.people.find(({ person }) => person.id === id)?.person.displayName ?? '';
  }
}
