import type { Actor } from '../../../platform/actor.js';
import { examinesForOffice, leadsUnitWork } from './drafting.js';

/** A step that somebody else holds. */
export interface HeldElsewhere {
  readonly unit_id: string;
  readonly unit_kind: string;
  readonly lead_unit_id: string;
  readonly office_unit_id: string | null;
}

const LEADERSHIP: readonly string[] = ['LEADERSHIP', 'PEOPLES_COMMITTEE'];

/** Whether the actor works for the Office, which follows all that is on its way to the leaders. */
export function followsForOffice(
  actor: Pick<Actor, 'unitId' | 'position'>,
  officeUnitId: string | null,
): boolean {
  return actor.unitId === officeUnitId && examinesForOffice(actor.position);
}

/**
 * Whether the actor may urge the holder of a step: the Office everybody else, the lead unit everybody but the leaders of
 * the Committee, whom only the Office reminds.
 */
export function mayUrgeHolder(actor: Pick<Actor, 'unitId' | 'position'>, step: HeldElsewhere): boolean {
  if (step.unit_id === actor.unitId) return false;
  if (followsForOffice(actor, step.office_unit_id)) return true;
  return (
    actor.unitId === step.lead_unit_id &&
    leadsUnitWork(actor.position) &&
    !LEADERSHIP.includes(step.unit_kind)
  );
}
