import { addWorkingDays, civilDateOf, endOfOfficeDay, type Instant } from '@thong-suot/administration';
import type { AssignmentKind, AssignmentState, AssignmentTiming } from './assignment.js';

/** A deadline is near within this many working days (practice: "còn 10 ngày làm việc"). */
export const NEAR_WORKING_DAYS = 10;

export interface Timed {
  readonly kind: AssignmentKind;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  /** When the unit reported its result; the time until it is confirmed is not the unit's. */
  readonly reportedAt: Instant | null;
}

/**
 * Where the deadline stands at a moment: always derived, never stored (handbook, rule 7). The end itself is in time. A
 * target to strive for is passed, not overdue; a standing direction has no deadline at all, and nothing comes near or passes
 * while the unit is told to pause.
 */
export function timingOf(
  { kind, state, dueAt, reportedAt }: Timed,
  now: Instant,
  near: Instant = nearUntil(now),
): AssignmentTiming {
  if (kind === 'STANDING') return 'STANDING';
  if (dueAt === null || state === 'TRANSFERRED') return 'NO_DEADLINE';
  if (state === 'PAUSED') return 'IN_TIME';
  const judged = Date.parse(reportedAt ?? now);
  const due = Date.parse(dueAt);
  if (judged > due) return kind === 'TARGET' ? 'TARGET_PASSED' : 'LATE';
  if (reportedAt !== null || due > Date.parse(near)) return 'IN_TIME';
  return 'NEAR';
}

/** The last moment of which a deadline counts as near: the close of the tenth working day after today. */
export function nearUntil(now: Instant): Instant {
  return endOfOfficeDay(addWorkingDays(civilDateOf(now), NEAR_WORKING_DAYS));
}
