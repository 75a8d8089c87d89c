import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatIcon } from '@angular/material/icon';
import { isCivilDate } from '@thong-suot/administration';
import { Language } from '../i18n/language';
import { provideVietnameseDates, typedDate } from './date-adapter';
import { Field } from './field';
import { FieldControl } from './field-control';

/** A civil date, typed as dd/MM/yyyy or picked. Its value is 'yyyy-MM-dd', or empty while the text is no date, which the field says itself. */
@Component({
  selector: 'ts-date-field',
  imports: [Field, FieldControl, MatDatepickerModule, MatIcon],
  providers: [provideVietnameseDates()],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ts-field
      [label]="label()"
      [hint]="hint() || t().common.date.hint"
      [error]="wrong() || error()"
      [controlId]="controlId()"
    >
      <span class="inp-wrap">
        <input
          tsControl
          class="inp num"
          inputmode="numeric"
          autocomplete="off"
          maxlength="10"
          [matDatepicker]="picker"
          [value]="shown()"
          (dateChange)="take($event.value, $any($event.targetElement).value)"
        />
        <button
          type="button"
          class="iconbtn"
          [attr.aria-label]="t().common.date.pick"
          (click)="picker.open()"
        >
          <mat-icon class="i" svgIcon="calendar" />
        </button>
      </span>
      <mat-datepicker #picker />
    </ts-field>
  `,
})
export class DateField {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly controlId = input.required<string>();
  readonly value = model.required<string>();
  protected readonly t = inject(Language).t;

  protected readonly shown = computed(() => {
    const text = this.value();
    if (!isCivilDate(text)) return null;
    const [year, month, day] = text.split('-').map(Number);
    return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
  });

  /** What is typed is no day of the calendar, as 31/02/2025. */
  protected readonly wrong = signal('');

  protected take(date: Date | null, typed: string): void {
    const civil = this.civil(date);
    this.wrong.set(civil === '' && typed.trim() !== '' ? this.t().common.date.invalid : '');
    this.value.set(civil);
  }

  protected civil(date: Date | null): string {
    if (date === null || Number.isNaN(date.getTime())) return '';
    return typedDate(date).split('/').reverse().join('-');
  }
}
