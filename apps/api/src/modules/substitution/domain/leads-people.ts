import type { PositionCode } from '../../../platform/actor.js';
import { leadsUnit, UNIT_LEADERS } from '../../organisation/index.js';

const DEPUTIES: readonly PositionCode[] = ['VICE_CHAIR', 'DEPUTY_UNIT_LEADER', 'DEPUTY_CHIEF_OF_OFFICE'];
const OF_OFFICE: readonly PositionCode[] = ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'];

/** Whom somebody speaks for about being away. */
export interface Speaker {
  readonly personId: string;
  readonly unitId: string;
  readonly position: PositionCode;
}

/**
 * Whether somebody enters that another one is away and who stands in for him: everybody for himself, leaders for the
 * people of their unit but no deputy for whoever leads it too, the leaders of the Office also for those of the Committee,
 * whose diary they keep. Administrators
 * may not: they would give away rights to content that they do not have.
 */
export function speaksFor(
  by: Speaker,
  of: {
    readonly personId: string;
    readonly unitId: string;
    readonly unitKind: string;
    readonly position: string;
  },
): boolean {
  if (by.personId === of.personId) return true;
  if (by.position === 'ADMIN') return false;
  if (by.unitId === of.unitId) {
    return leadsUnit(by.position) && !(DEPUTIES.includes(by.position) && isLeader(of.position));
  }
  return of.unitKind === 'LEADERSHIP' && OF_OFFICE.includes(by.position);
}

function isLeader(position: string): boolean {
  return UNIT_LEADERS.some((leader) => leader === position);
}

/** Whether a position leads the Office. */
export function leadsOffice(position: PositionCode): boolean {
  return OF_OFFICE.includes(position);
}

/** Who enters that a Chairman authorises somebody to sign: he himself, and the leaders of the Office by his paper. */
export function entersAuthorisations(
  {
    personId,
    position,
    standsIn,
  }: { readonly personId: string; readonly position: PositionCode; readonly standsIn?: unknown },
  chairman: { readonly personId: string },
): boolean {
  return standsIn === undefined && (personId === chairman.personId || leadsOffice(position));
}
