import type { PositionCode, UnitKind } from '@thong-suot/administration';

/** Units whose officers draft documents of the Committee; a ward or the Party issues its own. */
export const DRAFTING_UNITS: ReadonlySet<string> = new Set<UnitKind>([
  'DEPARTMENT',
  'OFFICE',
  'INSPECTORATE',
  'LAND_FUND_CENTRE',
  'PUBLIC_UNIT',
]);

/** Whether documents of the Committee are drafted in units of this kind. */
export function draftsForCommittee(unitKind: string): boolean {
  return DRAFTING_UNITS.has(unitKind);
}

/** Whether a person in this position of this kind of unit may begin a document of the Committee. */
export function mayDraft(position: PositionCode, unitKind: string): boolean {
  return position === 'OFFICER' && draftsForCommittee(unitKind);
}

const OFFICE_POSITIONS: ReadonlySet<string> = new Set<PositionCode>([
  'OFFICER',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
]);

/** Whether a person in this position examines for the Office; its clerk does not. */
export function examinesForOffice(position: PositionCode): boolean {
  return OFFICE_POSITIONS.has(position);
}

const WORKERS: ReadonlySet<string> = new Set<PositionCode>([
  'OFFICER',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'UNIT_HEAD',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
]);

/** Whether a person in this position decides on the papers of the own unit; clerks and administrators do not. */
export function leadsUnitWork(position: PositionCode): boolean {
  return WORKERS.has(position);
}

/** Steps of the shipped process at which the lead unit's officer may put in another draft. */
export const DRAFT_CHANGING_STEPS = ['draft', 'consolidate', 'takeIn', 'takeInSession'] as const;

/** States from which a dossier cannot be withdrawn any more: the document is signed, or all is over. */
const BEYOND_WITHDRAWAL: ReadonlySet<string> = new Set([
  'AWAITING_NUMBER',
  'AWAITING_DISPATCH',
  'ISSUED',
  'COMPLETED',
  'ARCHIVED',
  'WITHDRAWN',
  'CANCELLED',
]);

/** Whether a dossier in this state may still be withdrawn by its lead unit. */
export function mayBeWithdrawn(state: string): boolean {
  return !BEYOND_WITHDRAWAL.has(state);
}
