import type { PositionCode } from '@thong-suot/administration';

/** For whom the portal is laid out: the bottom bar on the phone and the words of the menu. */
export const Audience = {
  OFFICER: 'OFFICER',
  LEADER: 'LEADER',
  CLERK: 'CLERK',
  RECIPIENT: 'RECIPIENT',
} as const;
export type Audience = keyof typeof Audience;

export const MenuKey = {
  INBOX: 'INBOX',
  LEADER_DESK: 'LEADER_DESK',
  DOSSIERS: 'DOSSIERS',
  CONSULTATIONS: 'CONSULTATIONS',
  MEETINGS: 'MEETINGS',
  ASSIGNMENTS: 'ASSIGNMENTS',
  REPORTS: 'REPORTS',
  LAND: 'LAND',
  REGISTERS: 'REGISTERS',
  EXECUTIVE: 'EXECUTIVE',
  PROCESSES: 'PROCESSES',
  RECORD: 'RECORD',
  ORGANISATION: 'ORGANISATION',
  ACCOUNTS: 'ACCOUNTS',
} as const;
export type MenuKey = keyof typeof MenuKey;

/** Units that prepare documents of the Committee; the others are asked and receive. */
const PREPARING_KINDS: readonly string[] = [
  'PEOPLES_COMMITTEE',
  'LEADERSHIP',
  'OFFICE',
  'DEPARTMENT',
  'INSPECTORATE',
  'LAND_FUND_CENTRE',
];

const LEADING_POSITIONS: readonly PositionCode[] = [
  'CHAIR',
  'VICE_CHAIR',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'UNIT_HEAD',
];

/** The audience of a position in a kind of unit. A ward's own clerk is a clerk, its chair a recipient. */
export function audienceOf(position: PositionCode, unitKind: string): Audience {
  if (position === 'CLERK') return 'CLERK';
  if (!PREPARING_KINDS.includes(unitKind)) return 'RECIPIENT';
  return LEADING_POSITIONS.includes(position) ? 'LEADER' : 'OFFICER';
}

/**
 * What the menu offers: the leaders of the Committee have their own desk and are not asked, only preparing units have
 * dossiers, the Office (but its clerk) and the leaders see where everything stands, and `offered` is what the modules to
 * the right add for the unit. The structure and the directory are for everybody.
 */
export function menuOf(
  unitKind: string,
  position: PositionCode,
  offered: ReadonlySet<MenuKey> = new Set(),
): MenuKey[] {
  const menu: MenuKey[] = ['INBOX'];
  // Administrators have no rights to content: nothing of it stands in their menu.
  if (position === 'ADMIN') {
    return [
      ...(offered.has('PROCESSES') ? (['PROCESSES'] as const) : []),
      'ORGANISATION',
      ...(unitKind === 'OFFICE' ? (['ACCOUNTS'] as const) : []),
      ...menu,
    ];
  }
  if (unitKind === 'LEADERSHIP') menu.push('LEADER_DESK');
  if (PREPARING_KINDS.includes(unitKind)) menu.push('DOSSIERS');
  if (unitKind !== 'LEADERSHIP') menu.push('CONSULTATIONS');
  if (offered.has('MEETINGS')) menu.push('MEETINGS');
  menu.push('ASSIGNMENTS');
  for (const key of ['REPORTS', 'LAND'] as const) if (offered.has(key)) menu.push(key);
  menu.push('REGISTERS');
  if (unitKind === 'LEADERSHIP' || (unitKind === 'OFFICE' && position !== 'CLERK')) menu.push('EXECUTIVE');
  if (offered.has('RECORD')) menu.push('RECORD');
  menu.push('ORGANISATION');
  return menu;
}
