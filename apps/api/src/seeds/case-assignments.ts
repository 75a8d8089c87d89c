import { ASSIGNMENTS, type AssignmentSeed } from '#database/seeds/demo/assignments.js';
import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { WARDS } from '#database/seeds/demo/units.js';
import type { AssignmentToGive, GiveAssignmentsRequest } from '../modules/assignments/index.js';

/** How the codes of the demonstration's table are found in a tenant. */
export interface CaseIds {
  unit(code: string): string;
  /** The dossier of an item of the session, where one has been begun. */
  dossier(item: number): string | undefined;
}

const WARDS_CODE = 'WARDS';

/** What the session of the founding case gives, as the act of the Office takes it. */
export function caseAssignments(ids: CaseIds): GiveAssignmentsRequest {
  return {
    title: FOUNDING_CASE.session.name,
    heldOn: FOUNDING_CASE.clockStartsAt.slice(0, 10),
    assignments: ASSIGNMENTS.map((seed) => toGive(seed, ids)),
  };
}

function toGive(seed: AssignmentSeed, ids: CaseIds): AssignmentToGive {
  const { item, leads = [], cooperates = [], addressed = [], suggests, carriedBy, ...words } = seed;
  const dossierId = ids.dossier(item);
  return {
    ...words,
    leads: leads.flatMap((code) => leadsOf(code, seed, ids)),
    cooperates: cooperates.map((code) => ids.unit(code)),
    addressed: addressed === 'ALL' ? 'ALL' : addressed.flatMap(unitCodes).map((code) => ids.unit(code)),
    suggestedUnitId: suggests && ids.unit(suggests),
    dossierId,
    // Without its dossier it is done, reported and confirmed like any other.
    carriedBy: dossierId === undefined ? undefined : carriedBy,
  };
}

function leadsOf(code: string, { wardsMonitoredBy, target }: AssignmentSeed, ids: CaseIds) {
  const monitor =
    code === WARDS_CODE && wardsMonitoredBy ? { monitorUnitId: ids.unit(wardsMonitoredBy) } : {};
  const quantity = target?.unit === code ? { target: target.quantity } : {};
  return unitCodes(code).map((each) => ({ unitId: ids.unit(each), ...monitor, ...quantity }));
}

/** The wards and communes are named together. */
function unitCodes(code: string): string[] {
  return code === WARDS_CODE ? WARDS.map(({ unit }) => unit.code) : [code];
}
