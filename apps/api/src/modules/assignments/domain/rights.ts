import type { Actor } from '../../../platform/actor.js';

type Acting = Pick<Actor, 'unitId' | 'position'>;

const WORKERS: readonly string[] = [
  'OFFICER',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'UNIT_HEAD',
  'CHAIR',
  'VICE_CHAIR',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
];
const LEADERS: readonly string[] = ['CHAIR', 'VICE_CHAIR'];

/** Whether the actor works for the unit that has to do something: its officers and leaders, not its clerks. */
export function worksFor(actor: Acting, unitId: string): boolean {
  return actor.unitId === unitId && WORKERS.includes(actor.position);
}

/**
 * Whether the actor may tell a unit to pause and to go on: the leaders and the Office, who give assignments, and whoever
 * monitors the part; never the unit itself.
 */
export function mayPause(
  actor: Acting,
  part: { readonly unitId: string; readonly monitorUnitId: string },
  over: { readonly officeUnitId: string; readonly leadershipUnitId: string },
): boolean {
  if (actor.unitId === part.unitId) return false;
  return (
    worksFor(actor, over.officeUnitId) ||
    worksFor(actor, part.monitorUnitId) ||
    leadsCommittee(actor, over.leadershipUnitId)
  );
}

/** Whether the actor leads the Committee that gave the assignment. */
export function leadsCommittee(actor: Acting, leadershipUnitId: string): boolean {
  return actor.unitId === leadershipUnitId && LEADERS.includes(actor.position);
}
