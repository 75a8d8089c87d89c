import type { Actor } from '../../../platform/actor.js';

type Acting = Pick<Actor, 'unitId' | 'position'>;

const WORKING = ['OFFICER', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER'];

/** Whether the person works in the department that leads land reporting. */
export function leadsLand({ unitId, position }: Acting, leadUnitId: string): boolean {
  return unitId === leadUnitId && WORKING.includes(position);
}

/** Locking cannot be undone: a leader of the department does it. */
export function mayLockPeriods(actor: Acting, leadUnitId: string): boolean {
  return leadsLand(actor, leadUnitId) && actor.position !== 'OFFICER';
}
