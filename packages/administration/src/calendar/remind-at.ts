import { addDays, type CivilDate } from '../time/civil-date.js';
import {
  civilDateOf,
  civilTimeOf,
  instantAt,
  instantOfMillis,
  millisOf,
  type Instant,
} from '../time/instant.js';
import type { CalendarSettings } from './settings.js';
import { VIETNAM_CALENDAR } from './vietnam.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

/** How long before a deadline people are reminded: a setting of the authority. */
export type ReminderRule = {
  readonly workingDays: number;
  /** Minutes of office time, where so many working days before is past already. */
  readonly sameDayMinutes: number;
};

/** One working day; two hours of office time for what is due the same day. */
export const REMINDER_RULE: ReminderRule = { workingDays: 1, sameDayMinutes: 120 };

/**
 * When people are reminded of a deadline, seen from a moment: at its hour so many working days before or, where that is
 * past, so many minutes of office time before it. Null where even that is past.
 */
export function remindAt(
  dueAt: Instant,
  now: Instant,
  rule: ReminderRule = REMINDER_RULE,
  calendar: CalendarSettings = VIETNAM_CALENDAR,
): Instant | null {
  const day = addWorkingDays(civilDateOf(dueAt), -rule.workingDays, calendar);
  const choices = [
    instantAt(day, civilTimeOf(dueAt)),
    beforeInOfficeTime(dueAt, rule.sameDayMinutes * MINUTE, calendar),
  ];
  return choices.find((moment) => millisOf(moment) > millisOf(now)) ?? null;
}

const MINUTE = 60_000;

/** The moment from which on offices have worked for so long until the end; walks back over noon, nights and rest days. */
function beforeInOfficeTime(end: Instant, length: number, calendar: CalendarSettings): Instant {
  let left = length;
  for (let day = civilDateOf(end); ; day = addDays(day, -1)) {
    for (const { from, to } of partsOfDay(day, calendar)) {
      const worked = Math.max(0, Math.min(to, millisOf(end)) - from);
      if (worked >= left) return instantOfMillis(Math.min(to, millisOf(end)) - left);
      left -= worked;
    }
  }
}

/** The hours of an office day in milliseconds, the later part first; none on a rest day. */
function partsOfDay(day: CivilDate, calendar: CalendarSettings) {
  if (!isWorkingDay(day, calendar)) return [];
  const { morning, afternoon } = calendar.officeHours;
  return [afternoon, morning].map(({ from, to }) => ({
    from: millisOf(instantAt(day, from)),
    to: millisOf(instantAt(day, to)),
  }));
}
