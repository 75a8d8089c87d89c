import type { Actor } from '../../platform/actor.js';

const workers: readonly string[] = ['OFFICER', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER', 'UNIT_HEAD'];

/** Whether the actor works for the unit that leads the matter: its officers and leaders, not its clerks. */
export function worksForLead(actor: Pick<Actor, 'unitId' | 'position'>, leadUnitId: string): boolean {
  return actor.unitId === leadUnitId && workers.includes(actor.position);
}
