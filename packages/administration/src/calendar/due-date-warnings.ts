import { weekday } from '../time/civil-date.js';
import { civilDateOf, civilTimeOf, type Instant } from '../time/instant.js';
import type { DueWarningCode } from '../words/warnings.js';
import type { CalendarSettings, SpecialDay } from './settings.js';
import { VIETNAM_CALENDAR } from './vietnam.js';
import { dayOff, workedDay, yearOf } from './working-days.js';

/** Something to know about a due date, with the name of the day where it has one. */
export type DueWarning = { readonly code: DueWarningCode; readonly dayName?: SpecialDay['name'] };

/**
 * What to say about a deadline before it is set. A deadline on a day off, on a weekend or outside office
 * hours is warned of and never refused; so are days of a year without an official calendar.
 */
export function dueDateWarnings(due: Instant, calendar: CalendarSettings = VIETNAM_CALENDAR): DueWarning[] {
  const date = civilDateOf(due);
  const off = dayOff(date, calendar);
  const worked = workedDay(date, calendar);
  const warnings: DueWarning[] = [];
  if (yearOf(date, calendar) === undefined) warnings.push({ code: 'YEAR_NOT_SET' });
  if (off !== undefined) warnings.push({ code: 'HOLIDAY', dayName: off.name });
  else if (weekday(date) > 5 && worked === undefined) warnings.push({ code: 'WEEKEND' });
  if (!duringOfficeHours(civilTimeOf(due), calendar)) warnings.push({ code: 'OUTSIDE_OFFICE_HOURS' });
  const special = off ?? worked;
  if (special?.unverified === true) warnings.push({ code: 'UNVERIFIED_DAY', dayName: special.name });
  return warnings;
}

/** Times as 'HH:mm' sort as text; both ends of a part of the day belong to it. */
function duringOfficeHours(time: string, { officeHours }: CalendarSettings): boolean {
  return [officeHours.morning, officeHours.afternoon].some(({ from, to }) => from <= time && time <= to);
}
