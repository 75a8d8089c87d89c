import type { StepRows } from '../engine/step-rows.js';
import type { AcceptedAct, PlanMoment } from './accepted-act.js';

/** Topic of the outbox under which every batch of acts says what it has changed. */
export const CHANGED = 'changed';

/** What acts have changed, as ids only: whoever tells open pages looks up who may hear of it. */
export interface Announcement {
  /** The business instant of the acts; the work items that they opened or closed carry it. */
  readonly at: string;
  /** Dossiers, rounds, documents and whatever else the acts name as their subject. */
  readonly subjects: readonly string[];
  /** The instances that were moved or started. */
  readonly instances: readonly string[];
  /** The units that acted; absent where the service itself did. */
  readonly by?: readonly string[];
  /** Deadlines were moved: the open work of the instances shows another one. */
  readonly moved?: true;
}

/** The announcement of a batch: of the instances that it moves, or of an act without one. */
export function announcementOf(
  accepted: readonly AcceptedAct[],
  rows: readonly StepRows[],
  moment: PlanMoment,
  moved: readonly { readonly id: string; readonly subjectId: string }[],
): Announcement {
  const starts = accepted.flatMap(({ decision }) => decision.start ?? []);
  const units = accepted.map(({ pending: { request } }) =>
    'unitId' in request.actor ? request.actor.unitId : undefined,
  );
  return {
    at: moment.now,
    subjects: unique([
      ...accepted.map(({ decision }) => decision.audit.subjectId),
      ...moved.map(({ subjectId }) => subjectId),
      ...starts.map(({ subjectId }) => subjectId),
    ]),
    instances: unique([...moved.map(({ id }) => id), ...starts.map(({ instanceId }) => instanceId)]),
    ...(units.includes(undefined) ? {} : { by: unique(units as string[]) }),
    ...(rows.some(({ due }) => due.length > 0) ? { moved: true } : {}),
  };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
