import { Injectable, type Provider } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS, MAT_DATE_LOCALE, NativeDateAdapter } from '@angular/material/core';
import { parseVietnameseDate } from '@thong-suot/administration';

/**
 * Dates as they are typed here: 03/11/2026 is the third of November. The stock adapter reads it as the eleventh of
 * March. The week begins on Monday.
 */
@Injectable()
export class VietnameseDateAdapter extends NativeDateAdapter {
  override parse(value: unknown): Date | null {
    if (typeof value !== 'string' || value.trim() === '') return null;
    const civil = parseVietnameseDate(value);
    if (civil === undefined) return this.invalid();
    const [year, month, day] = civil.split('-').map(Number);
    return this.createDate(year ?? 0, (month ?? 1) - 1, day ?? 1);
  }

  override format(date: Date, displayFormat: object): string {
    if (!this.isValid(date)) return '';
    if ('input' in displayFormat) return typedDate(date);
    return super.format(date, displayFormat);
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }

  override getDayOfWeekNames(): string[] {
    return ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
  }

  override getDateNames(): string[] {
    return Array.from({ length: 31 }, (_, day) => String(day + 1));
  }
}

/** "19/03/2025": the form in fields, always two digits. */
export function typedDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** The adapter with Vietnamese names of months; for each page with a date field. */
export function provideVietnameseDates(): Provider[] {
  return [
    { provide: MAT_DATE_LOCALE, useValue: 'vi-VN' },
    { provide: DateAdapter, useClass: VietnameseDateAdapter },
    {
      provide: MAT_DATE_FORMATS,
      useValue: {
        parse: { dateInput: {} },
        display: {
          dateInput: { input: true },
          monthYearLabel: { year: 'numeric', month: 'long' },
          dateA11yLabel: { year: 'numeric', month: 'long', day: 'numeric' },
          monthYearA11yLabel: { year: 'numeric', month: 'long' },
        },
      },
    },
  ];
}
