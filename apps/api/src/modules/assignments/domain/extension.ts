import {
  civilDateOf,
  endOfOfficeDay,
  formatDate,
  sentenceTime,
  type CivilDate,
  type Instant,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { AssignmentState } from './assignment.js';

export interface Extendable {
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
}

/** A new deadline is a day: it lasts until the close of the office. */
export function newDeadline(dueOn: CivilDate): Instant {
  return endOfOfficeDay(dueOn);
}

/**
 * Whether an extension may still be asked for: while the unit works on it and its deadline has not ended (QĐ 42/2014 and
 * local rules: asked before the end, with a reason). Refuses ASSIGNMENT_NOT_ACCEPTED, ASSIGNMENT_NOT_OPEN,
 * EXTENSION_NO_DEADLINE, EXTENSION_AFTER_END.
 */
export function refuseAsking({ state, dueAt }: Extendable, now: Instant): RefusalValue | undefined {
  if (state === 'NOT_ACCEPTED') return refuse('ASSIGNMENT_NOT_ACCEPTED');
  if (state !== 'IN_PROGRESS' && state !== 'REDO') return refuse('ASSIGNMENT_NOT_OPEN');
  if (dueAt === null) return refuse('EXTENSION_NO_DEADLINE');
  if (Date.parse(now) > Date.parse(dueAt)) {
    return refuse('EXTENSION_AFTER_END', { dueAt: sentenceTime(dueAt) });
  }
  return undefined;
}

/** Refuses EXTENSION_NOT_LATER: an extension never shortens, and never ends in the past. */
export function refuseNewDeadline(dueOn: CivilDate, dueAt: Instant, now: Instant): RefusalValue | undefined {
  const wanted = Date.parse(newDeadline(dueOn));
  const later = wanted > Date.parse(dueAt) && wanted > Date.parse(now);
  return later
    ? undefined
    : refuse('EXTENSION_NOT_LATER', { dueOn: formatDate(civilDateOf(dueAt)) }, 'dueOn');
}
