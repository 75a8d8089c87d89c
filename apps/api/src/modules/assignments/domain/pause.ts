import {
  addWorkingDays,
  civilDateOf,
  daysBetween,
  sameOrNextWorkingDay,
  workingDaysBetween,
  type Instant,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { AssignmentState } from './assignment.js';

const DAY_MS = 86_400_000;

export interface Pausable {
  readonly state: AssignmentState;
  readonly carriedByDossier: boolean;
  readonly extensionAsked: boolean;
  readonly transferAsked: boolean;
}

/**
 * Whether a unit may be told to pause: while it has something to do and asks for no decision, which would change what is
 * kept. Refuses ASSIGNMENT_ALREADY_PAUSED, ASSIGNMENT_CARRIED_BY_DOSSIER, ASSIGNMENT_NOT_OPEN, PAUSE_REQUEST_PENDING.
 */
export function refusePausing(part: Pausable): RefusalValue | undefined {
  if (part.state === 'PAUSED') return refuse('ASSIGNMENT_ALREADY_PAUSED');
  if (part.carriedByDossier) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
  if (!['NOT_ACCEPTED', 'IN_PROGRESS', 'REDO'].includes(part.state)) return refuse('ASSIGNMENT_NOT_OPEN');
  if (part.extensionAsked || part.transferAsked) return refuse('PAUSE_REQUEST_PENDING');
  return undefined;
}

/**
 * The deadline of a part that goes on: the working days of the pause do not count against the unit, so it moves by as
 * many, at the same hour; within one day it stays. Who goes on on a rest day works from the next working day.
 */
export function deadlineAfterPause(dueAt: Instant | null, pausedAt: Instant, now: Instant): Instant | null {
  if (dueAt === null) return null;
  const days = workingDaysBetween(civilDateOf(pausedAt), sameOrNextWorkingDay(civilDateOf(now)));
  if (days === 0) return dueAt;
  const due = civilDateOf(dueAt);
  const moved = daysBetween(due, addWorkingDays(due, days)) * DAY_MS;
  return new Date(Date.parse(dueAt) + moved).toISOString();
}
