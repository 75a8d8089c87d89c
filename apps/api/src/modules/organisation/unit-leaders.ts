import type { PositionCode } from '../../platform/actor.js';

/** Positions that lead a unit and sign its own papers. */
export const UNIT_LEADERS: readonly PositionCode[] = [
  'CHAIR',
  'VICE_CHAIR',
  'UNIT_HEAD',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
];

/** Whether a position leads people: those of its unit. */
export function leadsUnit(position: PositionCode): boolean {
  return UNIT_LEADERS.includes(position);
}
