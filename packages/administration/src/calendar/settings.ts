import type { CivilDate } from '../time/civil-date.js';
import type { CivilTime } from '../time/instant.js';

/** A day that differs from the plain week, and where that is said. */
export type SpecialDay = {
  readonly date: CivilDate;
  readonly name: { readonly vi: string; readonly en: string };
  readonly source: string;
  /** True where the official notice was not seen: shown with a warning until the office confirms it. */
  readonly unverified?: true;
};

/** The special days of one year. A year that is not listed counts plain weeks and warns. */
export type CalendarYear = {
  readonly year: number;
  /** Days without work although it may be a weekday. */
  readonly daysOff: readonly SpecialDay[];
  /** Saturdays and Sundays worked in place of a weekday. */
  readonly workedDays: readonly SpecialDay[];
};

/** The hours of an office day; the second part ends the day. */
export type OfficeHours = {
  readonly morning: { readonly from: CivilTime; readonly to: CivilTime };
  readonly afternoon: { readonly from: CivilTime; readonly to: CivilTime };
};

/** A calendar of working days: data that each authority may set. */
export type CalendarSettings = {
  readonly years: readonly CalendarYear[];
  readonly officeHours: OfficeHours;
};
