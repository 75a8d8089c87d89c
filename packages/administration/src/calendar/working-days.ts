import { addDays, partsOf, weekday, type CivilDate } from '../time/civil-date.js';
import { civilDateOf, instantAt, type Instant } from '../time/instant.js';
import type { CalendarSettings, SpecialDay } from './settings.js';
import { VIETNAM_CALENDAR } from './vietnam.js';

/** Whether offices work on this day: weekdays and swapped Saturdays, without days off. */
export function isWorkingDay(date: CivilDate, calendar: CalendarSettings = VIETNAM_CALENDAR): boolean {
  if (dayOff(date, calendar) !== undefined) return false;
  return weekday(date) <= 5 || workedDay(date, calendar) !== undefined;
}

/**
 * The n-th working day after a day, which itself is not counted ("n ngày làm việc" excludes the starting
 * day); before it when n is negative. With 0 it is the day itself or, on a rest day, the next working day.
 */
export function addWorkingDays(
  date: CivilDate,
  count: number,
  calendar: CalendarSettings = VIETNAM_CALENDAR,
): CivilDate {
  if (!Number.isInteger(count)) throw new Error(`Working days are counted whole: ${count}`);
  if (count === 0) return sameOrNextWorkingDay(date, calendar);
  const direction = Math.sign(count);
  let current = date;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, direction);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: CalendarSettings = VIETNAM_CALENDAR,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) {
    if (isWorkingDay(current, calendar)) count += 1;
  }
  return count;
}

/** The first working day after a day. */
export function nextWorkingDay(date: CivilDate, calendar: CalendarSettings = VIETNAM_CALENDAR): CivilDate {
  return addWorkingDays(date, 1, calendar);
}

/** The day itself if offices work, otherwise the next working day: where a term ending on a holiday ends. */
export function sameOrNextWorkingDay(
  date: CivilDate,
  calendar: CalendarSettings = VIETNAM_CALENDAR,
): CivilDate {
  return isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar);
}

/** The moment at which the office closes on this day (17:00 unless set otherwise). */
export function endOfOfficeDay(date: CivilDate, calendar: CalendarSettings = VIETNAM_CALENDAR): Instant {
  return instantAt(date, calendar.officeHours.afternoon.to);
}

/** The calendar port of a workflow engine. */
export type WorkingCalendar = { addWorkingDays(fromInstantIso: string, days: number): string };

/**
 * The port over a calendar: the close of the office on the n-th working day after the day of a moment.
 * A term counted in days lasts to the end of its last day (Civil Code 2015, Article 148).
 */
export function workingCalendar(calendar: CalendarSettings = VIETNAM_CALENDAR): WorkingCalendar {
  return {
    addWorkingDays: (fromInstantIso, days) =>
      endOfOfficeDay(addWorkingDays(civilDateOf(fromInstantIso), days, calendar), calendar),
  };
}

/** The entry that makes a day free, or undefined. */
export function dayOff(date: CivilDate, calendar: CalendarSettings): SpecialDay | undefined {
  return yearOf(date, calendar)?.daysOff.find((special) => special.date === date);
}

/** The entry that makes a Saturday or Sunday a working day, or undefined. */
export function workedDay(date: CivilDate, calendar: CalendarSettings): SpecialDay | undefined {
  return yearOf(date, calendar)?.workedDays.find((special) => special.date === date);
}

/** The special days of the year of a day; undefined where the year is not set. */
export function yearOf(date: CivilDate, calendar: CalendarSettings) {
  const { year } = partsOf(date);
  return calendar.years.find((candidate) => candidate.year === year);
}
