import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { live } from '../../data/live';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { WORK_FIELDS } from '../desks/office-desk.operations';

/** By which field of work a phiếu trình goes on to a vice-chair: the one that it belongs to, or another one. */
@Component({
  selector: 'ts-field-choice',
  imports: [Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fields().length > 0) {
      <ts-field [label]="t().desks.forwardField" [hint]="goesTo()" controlId="field">
        <select tsControl class="inp" (change)="fieldId.set($any($event.target).value)">
          @if (!current()) {
            <option value="">{{ t().desks.noField }}</option>
          }
          @for (each of fields(); track each.id) {
            <option [value]="each.id" [selected]="each.id === chosen()">
              {{ each.name }}
            </option>
          }
        </select>
      </ts-field>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class FieldChoice {
  /** The field that it belongs to now; none where its lead unit has none. */
  readonly current = input<{ readonly id: string } | null>();
  /** What was chosen; empty while nothing was. */
  readonly fieldId = model('');
  protected readonly t = inject(Language).t;
  private readonly query = live(WORK_FIELDS, () => ({}), { poll: false });
  protected readonly fields = computed(() => this.query.data()?.workFields ?? []);
  protected readonly chosen = computed(() => this.fieldId() || (this.current()?.id ?? ''));
  /** Who is in charge of it today; where nobody is, every vice-chair gets the sheet. */
  protected readonly goesTo = computed(() => {
    const person = this.fields().find(({ id }) => id === this.chosen())?.viceChair?.displayName;
    const t = this.t().desks;
    return person === undefined ? t.forwardFieldHint : t.forwardsTo(person);
  });
}
