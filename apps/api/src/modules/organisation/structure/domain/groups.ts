import type { CivilDate } from '@thong-suot/administration';
import { holdsOn, type StructureUnit } from './structure.js';

/** A group that a rule makes: who belongs to it on a day follows from the kinds of units there are on it. */
export interface GroupRule {
  readonly code: string;
  readonly name: string;
  readonly kinds: readonly string[];
}

/** The groups that documents address ("UBND các phường, xã"), in protocol order. */
export const GROUP_RULES: readonly GroupRule[] = [
  { code: 'DEPARTMENTS', name: 'Các phòng chuyên môn', kinds: ['DEPARTMENT'] },
  {
    code: 'DEPARTMENTS_AND_UNITS',
    name: 'Các phòng, ban, đơn vị',
    kinds: ['OFFICE', 'DEPARTMENT', 'INSPECTORATE', 'LAND_FUND_CENTRE', 'PUBLIC_UNIT'],
  },
  { code: 'ALL_WARDS', name: 'UBND các phường, xã', kinds: ['WARD', 'COMMUNE', 'TOWNSHIP'] },
  {
    code: 'BODIES',
    name: 'Các ban, ngành, đoàn thể',
    kinds: [
      'FRONT',
      'MASS_ORGANISATION',
      'MILITARY_COMMAND',
      'TAX_OFFICE',
      'LAND_REGISTRATION_BRANCH',
      'OTHER_BODY',
    ],
  },
];

/** The units of a group on a day, in the order given. */
export function membersOf<U extends Pick<StructureUnit, 'kind' | 'validFrom' | 'validTo'>>(
  { kinds }: GroupRule,
  units: readonly U[],
  day: CivilDate,
): U[] {
  return units.filter((unit) => kinds.includes(unit.kind) && holdsOn(unit, day));
}
