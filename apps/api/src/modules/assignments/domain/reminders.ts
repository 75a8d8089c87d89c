import {
  addWorkingDays,
  civilDateOf,
  instantAt,
  isWorkingDay,
  VIETNAM_CALENDAR,
  type Instant,
} from '@thong-suot/administration';
import { NEAR_WORKING_DAYS } from './timing.js';

/** Variables of the process `assignment` that follow from a deadline. */
export interface Reminders {
  readonly dueAt: Instant | null;
  /** Ten working days ahead; null where that is past, or where there is no deadline. */
  readonly remindAt: Instant | null;
  /** The last working morning of the deadline: for Saturday 31/5/2025 it is Friday 30/5. */
  readonly lastDayAt: Instant | null;
}

/** When the unit is reminded of a deadline, seen from now: never for a moment that is past. */
export function remindersOf(dueAt: Instant | null, now: Instant): Reminders {
  if (dueAt === null) return { dueAt, remindAt: null, lastDayAt: null };
  const due = civilDateOf(dueAt);
  const lastDay = isWorkingDay(due) ? due : addWorkingDays(due, -1);
  return {
    dueAt,
    remindAt: ahead(morningOf(addWorkingDays(due, -NEAR_WORKING_DAYS)), now),
    lastDayAt: ahead(morningOf(lastDay), now),
  };
}

function morningOf(date: ReturnType<typeof civilDateOf>): Instant {
  return instantAt(date, VIETNAM_CALENDAR.officeHours.morning.from);
}

function ahead(moment: Instant, now: Instant): Instant | null {
  return Date.parse(moment) > Date.parse(now) ? moment : null;
}
