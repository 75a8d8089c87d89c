import type { Actor } from '../../../platform/actor.js';

/** Whose registers and papers an appointment looks into. */
export type DeskReader = Pick<Actor, 'authorityId' | 'unitId' | 'position'>;

/** Clerks and leaders: the positions that look into registers. */
export const DESK_POSITIONS = [
  'CLERK',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
  'CHAIR',
  'VICE_CHAIR',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'UNIT_HEAD',
] as const;

const POSITIONS = DESK_POSITIONS.map((position) => `'${position}'`).join(', ');

/**
 * SQL: whether the unit `u` is one whose registers and papers the appointment looks into: its own unit and, for the
 * Office and the leaders, the Committee; for clerks and leaders only. The arguments are places like `$1`.
 */
export function atDesk(u: string, places: { authority: string; unit: string; position: string }): string {
  return `
    ${places.position} in (${POSITIONS})
    and (${u}.id = ${places.unit}
         or ${u}.kind = 'PEOPLES_COMMITTEE' and exists (
              select from unit own
               where own.authority_id = ${places.authority} and own.id = ${places.unit}
                 and own.kind in ('OFFICE', 'LEADERSHIP')))`;
}

/** Parameters $1 tenant, $2 unit, $3 position of the queries of this desk. */
export const DESK_PLACES = { authority: '$1', unit: '$2', position: '$3' } as const;

export function deskValues({ authorityId, unitId, position }: DeskReader): unknown[] {
  return [authorityId, unitId, position];
}

/** SQL: the units of the desk as a common table `desk`, the own one first. */
export const DESK = `
  desk as (
    select u.id, u.code, u.name, u.short_name, u.kind, u.ordinal
      from unit u where u.authority_id = $1 and ${atDesk('u', DESK_PLACES)})`;

/** Whether the actor keeps registers: writes into them and passes on what came in. */
export function keepsRegisters({ position }: Pick<Actor, 'position'>): boolean {
  return position === 'CLERK';
}

/** Whether the actor may write on an incoming document who is to deal with it: a clerk or a leader of its desk. */
export function directsPapers({ position }: Pick<Actor, 'position'>): boolean {
  return DESK_POSITIONS.some((each) => each === position);
}
