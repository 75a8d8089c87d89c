import { sentenceTime, workingCalendar } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';

/** Refuses DEADLINE_IN_PAST. A deadline on a holiday or out of office hours is warned of and never refused. */
export function refusePastDeadline(dueAt: string, now: string): RefusalValue | undefined {
  if (Date.parse(dueAt) > Date.parse(now)) return undefined;
  return { refused: 'DEADLINE_IN_PAST', params: { dueAt: sentenceTime(dueAt) }, field: 'dueAt' };
}

/** Refuses DEADLINE_IN_PAST, DEADLINE_ONLY_LATER: an extension never shortens. */
export function refuseExtension(dueAt: string, current: string, now: string): RefusalValue | undefined {
  if (Date.parse(dueAt) <= Date.parse(current)) {
    return { refused: 'DEADLINE_ONLY_LATER', params: { dueAt: sentenceTime(current) }, field: 'dueAt' };
  }
  return refusePastDeadline(dueAt, now);
}

/**
 * Until when the lead unit is to end a round: the close of the working day after the units' deadline. The deadline
 * itself is only the first moment at which it may, so nobody is late then.
 */
export function endingDue(dueAt: string): string {
  return workingCalendar().addWorkingDays(dueAt, 1);
}

/** The request itself reached the unit at or after the deadline: its answer is not counted as late. */
export function askedAfterDeadline(askedAt: string, dueAt: string): boolean {
  return Date.parse(askedAt) >= Date.parse(dueAt);
}
