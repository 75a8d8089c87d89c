import type { Query } from '../../platform/database/query.js';
import type { AssignmentKind, AssignmentNature, AssignmentState, CarriedBy } from './domain/assignment.js';
import type { ExtensionJson, PauseJson, TransferJson } from './assignment.rows.js';
import type { Overseers, PartStanding } from './domain/allowed-acts.js';
import { seesPart } from './assignment.sql.js';

/** Finds the process instance of a part, for a person who may see the part at all. */
export interface PartKeyRow {
  readonly id: string;
  readonly assignment_id: string;
  readonly instance_id: string | null;
}

const keyText = (which: string) => `select p.id, p.assignment_id, p.instance_id from assignment_part p
      join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
      where p.authority_id = $1 and ${which} and ${seesPart}`;

export function partKey(
  authorityId: string,
  principals: readonly string[],
  now: string,
  partId: string,
): Query<PartKeyRow> {
  return {
    name: 'assignments.part-key',
    text: keyText('p.id = $4'),
    values: [authorityId, principals, now, partId],
  };
}

/** The same for several parts at once. */
export function partKeys(
  authorityId: string,
  principals: readonly string[],
  now: string,
  partIds: readonly string[],
): Query<PartKeyRow> {
  return {
    name: 'assignments.part-keys',
    text: keyText('p.id = any ($4::uuid[])'),
    values: [authorityId, principals, now, partIds],
  };
}

/** What the acts on a part decide by. */
export interface PartActRow {
  readonly id: string;
  readonly version: number;
  readonly assignment_id: string;
  readonly unit_id: string;
  readonly monitor_unit_id: string;
  readonly instance_id: string | null;
  readonly state: AssignmentState;
  readonly due_at: string | null;
  readonly original_due_at: string | null;
  readonly rank: number;
  readonly quantity_target: number | null;
  readonly extension_request: ExtensionJson | null;
  readonly transfer_request: TransferJson | null;
  readonly pause: PauseJson | null;
  readonly kind: AssignmentKind;
  readonly nature: AssignmentNature;
  readonly title: string;
  readonly quantity_unit: string | null;
  readonly carried_by: CarriedBy | null;
  readonly office_unit_id: string;
  readonly leadership_unit_id: string;
}

export const partActColumns = `p.id, p.version, p.assignment_id, p.unit_id, p.monitor_unit_id, p.instance_id, p.state,
  p.due_at, p.original_due_at, p.rank, p.quantity_target, p.extension_request, p.transfer_request, p.pause, a.kind,
  a.nature, a.title, a.quantity_unit, a.carried_by, s.office_unit_id, s.leadership_unit_id`;

const actText = (which: string) => `select ${partActColumns} from assignment_part p
      join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
      join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)
      where p.authority_id = $1 and ${which}`;

export function partForAct(authorityId: string, partId: string): Query<PartActRow> {
  return {
    name: 'assignments.part-for-act',
    text: actText('p.id = $2'),
    values: [authorityId, partId],
  };
}

/** The same for several parts at once. */
export function partsForAct(authorityId: string, partIds: readonly string[]): Query<PartActRow> {
  return {
    name: 'assignments.parts-for-act',
    text: actText('p.id = any ($2::uuid[])'),
    values: [authorityId, partIds],
  };
}

/** Who watches over the part. */
export function overOf(part: PartActRow): Overseers {
  return { officeUnitId: part.office_unit_id, leadershipUnitId: part.leadership_unit_id };
}

/** What the rules of the domain look at. */
export function standingOf(part: PartActRow): PartStanding {
  return {
    unitId: part.unit_id,
    monitorUnitId: part.monitor_unit_id,
    state: part.state,
    dueAt: part.due_at,
    extensionAsked: part.extension_request !== null,
    transferAsked: part.transfer_request !== null,
    carriedByDossier: part.carried_by !== null,
  };
}

/** A unit to which an assignment may be given, and whether it has this one already. */
export interface ReceivingUnitRow {
  readonly id: string;
  readonly has_it: boolean;
}

/** Kinds of units that give and decide; they are given no assignments. */
export const GIVING_KINDS = [
  'PEOPLES_COMMITTEE',
  'LEADERSHIP',
  'PEOPLES_COUNCIL',
  'PARTY_COMMITTEE',
  'PARTY_STANDING',
];

export function receivingUnit(
  authorityId: string,
  unitId: string,
  assignmentId: string,
  today: string,
): Query<ReceivingUnitRow> {
  return {
    name: 'assignments.receiving-unit',
    text: `select u.id, exists (
        select 1 from assignment_part p
        where p.authority_id = $1 and p.assignment_id = $3 and p.unit_id = u.id and p.state <> 'TRANSFERRED') as has_it
      from unit u
      where u.authority_id = $1 and u.id = $2 and u.kind <> all ($5::text[])
        and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to > $4::date)`,
    values: [authorityId, unitId, assignmentId, today, GIVING_KINDS],
  };
}
