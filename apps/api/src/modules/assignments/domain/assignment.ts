import type { CodeOf } from '@thong-suot/administration';

export type AssignmentKind = CodeOf<'assignmentKind'>;
export type AssignmentNature = CodeOf<'assignmentNature'>;
export type AssignmentState = CodeOf<'assignmentState'>;
export type AssignmentTiming = CodeOf<'assignmentTiming'>;
export type AssignmentEvent = CodeOf<'assignmentEvent'>;

/** What of a dossier is the result of an assignment that its process carries out. */
export type CarriedBy = 'COMMENTS' | 'PARTY_SUBMISSION' | 'ISSUANCE';

/** States in which a unit still has something to do, may have again, or waits for its result to be confirmed. */
export const OPEN_STATES = [
  'NOT_ACCEPTED',
  'IN_PROGRESS',
  'AWAITING_CONFIRMATION',
  'REDO',
  'PAUSED',
] as const satisfies readonly AssignmentState[];

/** Whether nothing more is expected of the unit. */
export function isEnded(state: AssignmentState): boolean {
  return state === 'DONE' || state === 'TRANSFERRED';
}
