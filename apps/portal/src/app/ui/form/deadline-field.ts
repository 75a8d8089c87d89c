import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
} from '@angular/core';
import { civilDateOf, civilTimeOf, instantAt, isCivilDate } from '@thong-suot/administration';
import { Language } from '../i18n/language';
import { isClockTime, readClockTime } from './clock-time';
import { DateField } from './date-field';
import { Field } from './field';
import { FieldControl } from './field-control';

/** Day and hour of a deadline at +07:00; its value is an ISO instant, or empty while it is not complete. */
@Component({
  selector: 'ts-deadline-field',
  imports: [DateField, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'two-fields' },
  template: `
    <ts-date-field
      [label]="label()"
      [controlId]="controlId()"
      [error]="error()"
      [value]="date()"
      (valueChange)="setDate($event)"
    />
    <ts-field [label]="t().common.date.time" [error]="timeError()" [controlId]="controlId() + '-time'">
      <input
        tsControl
        class="inp num"
        inputmode="numeric"
        maxlength="5"
        [value]="time()"
        (change)="setTime($any($event.target).value)"
      />
    </ts-field>
  `,
})
export class DeadlineField {
  readonly label = input.required<string>();
  readonly error = input<string | undefined>('');
  readonly controlId = input.required<string>();
  readonly value = model.required<string>();
  protected readonly t = inject(Language).t;

  protected readonly date = linkedSignal(() => (this.value() ? String(civilDateOf(this.value())) : ''));
  protected readonly time = linkedSignal<string>(() => (this.value() ? civilTimeOf(this.value()) : '17:00'));
  protected readonly timeError = computed(() =>
    isClockTime(this.time()) ? '' : this.t().common.date.timeInvalid,
  );

  protected setDate(date: string): void {
    this.put(date, this.time());
  }

  /** Takes 17:00, 17h00, 17h, 1700 and 17. */
  protected setTime(text: string): void {
    this.put(this.date(), readClockTime(text));
  }

  private put(date: string, time: string): void {
    this.value.set(isCivilDate(date) && isClockTime(time) ? instantAt(date, time) : '');
    this.date.set(date);
    this.time.set(time);
  }
}
