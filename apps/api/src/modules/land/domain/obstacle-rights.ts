import type { Actor } from '../../../platform/actor.js';

type Acting = Pick<Actor, 'unitId' | 'position'>;

const WORKING = ['OFFICER', 'CHAIR', 'VICE_CHAIR', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER', 'UNIT_HEAD'];

/** The units that have to do with a project: its wards, the land centre and the department that leads. */
export interface ProjectUnits {
  readonly wards: readonly string[];
  readonly others: readonly string[];
}

/** Whether the person may say what stands in the way of a project. */
export function mayTellObstacles({ unitId, position }: Acting, { wards, others }: ProjectUnits): boolean {
  return WORKING.includes(position) && [...wards, ...others].includes(unitId);
}

/** Whether the person may say that it is removed: whoever told of it, whoever had to remove it, the lead. */
export function mayResolve(
  { unitId, position }: Acting,
  obstacle: { readonly ownerUnitId: string; readonly toldByUnitId: string },
  leadUnitId: string,
): boolean {
  return (
    WORKING.includes(position) && [obstacle.ownerUnitId, obstacle.toldByUnitId, leadUnitId].includes(unitId)
  );
}
