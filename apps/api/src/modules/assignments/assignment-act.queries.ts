import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { urgedBefore } from '../documents/index.js';
import type { AssignmentKind } from './domain/assignment.js';
import { partActColumns, type PartActRow } from './part-act.queries.js';
import { managesAssignment, seesAssignment, unitJson } from './assignment.sql.js';
import type { NewEntry } from './part.statements.js';

/** What the acts on an assignment itself decide by; no row for whoever may not see it. */
export interface AssignmentActRow {
  readonly id: string;
  readonly version: number;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly product: string | null;
  readonly deadline_words: string | null;
  readonly deadline_at: string | null;
  readonly carried_by: string | null;
  readonly office_unit_id: string;
  readonly leadership_unit_id: string;
  readonly live_parts: number;
  readonly addressed: boolean;
  readonly acknowledged: boolean;
}

export function assignmentForAct(
  authorityId: string,
  principals: readonly string[],
  now: string,
  assignmentId: string,
  unitId: string,
): Query<AssignmentActRow> {
  return {
    name: 'assignments.for-act',
    text: `select a.id, a.version, a.kind, a.title, a.product, a.deadline_words, a.deadline_at, a.carried_by,
        s.office_unit_id, s.leadership_unit_id,
        (select count(*)::int from assignment_part l
         where l.authority_id = $1 and l.assignment_id = a.id and l.state <> 'TRANSFERRED') as live_parts,
        exists (select 1 from access_fact d
          where d.authority_id = $1 and d.subject_id = a.id and d.principal_id = $5::uuid and d.cause = 'ADDRESSED')
          as addressed,
        exists (select 1 from assignment_entry e
          where e.authority_id = $1 and e.assignment_id = a.id and e.unit_id = $5::uuid and e.event = 'ACKNOWLEDGED')
          as acknowledged
      from assignment a
      join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)
      where a.authority_id = $1 and a.id = $4 and ${seesAssignment}`,
    values: [authorityId, principals, now, assignmentId, unitId],
  };
}

/** The lead is named: the assignment is the work of a unit from now on. Refuses ASSIGNMENT_CHANGED. */
export function leadNamed(assignment: {
  readonly authorityId: string;
  readonly id: string;
  readonly version: number;
}): Statement {
  return {
    name: 'assignments.lead-named',
    text: `update assignment set awaits_lead = false, same_as_id = null, version = version + 1
      where authority_id = $1 and id = $2 and version = $3`,
    values: [assignment.authorityId, assignment.id, assignment.version],
    mustChange: 'ASSIGNMENT_CHANGED',
  };
}

/** The acknowledgement of a unit, given once. Refuses ASSIGNMENT_ALREADY_ACKNOWLEDGED. */
export function insertAcknowledgement(entry: NewEntry): Statement {
  return {
    name: 'assignments.acknowledge',
    text: `insert into assignment_entry (authority_id, id, assignment_id, unit_id, event, person_id, at)
      values ($1, $2, $3, $4, 'ACKNOWLEDGED', $5, $6)
      on conflict (authority_id, assignment_id, unit_id) where event = 'ACKNOWLEDGED' do nothing`,
    values: [entry.authorityId, entry.id, entry.assignmentId, entry.unitId, entry.personId, entry.now],
    mustChange: 'ASSIGNMENT_ALREADY_ACKNOWLEDGED',
  };
}

export interface PartToUrgeRow extends PartActRow {
  readonly unit: { readonly id: string; readonly name: string };
  readonly urged_at: string | null;
}

/** Open parts of a unit that the actor's unit follows or monitors; a unit that was told to pause is not urged. */
export function partsToUrge(
  authorityId: string,
  principals: readonly string[],
  now: string,
  partIds: readonly string[],
): Query<PartToUrgeRow> {
  return {
    name: 'assignments.parts-to-urge',
    text: `select ${partActColumns}, p.urged_at, ${unitJson('u')} as unit from assignment_part p
      join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
      join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)
      join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
      where p.authority_id = $1 and p.id = any ($4::uuid[]) and p.ended_at is null and p.state <> 'PAUSED'
        and ${managesAssignment}
      order by p.due_sort, p.rank, p.id`,
    values: [authorityId, principals, now, partIds],
  };
}

/**
 * Urging is told beside the part: the version stays, so that the open page of its unit is not made stale. Of two who urge
 * at the same moment the second is told that it was done.
 */
export function markUrged(authorityId: string, partId: string, now: string): Statement {
  return {
    name: 'assignments.mark-urged',
    text: `update assignment_part set urged_count = urged_count + 1, urged_at = $3
      where authority_id = $1 and id = $2 and ended_at is null and (urged_at is null or urged_at <= $4)`,
    values: [authorityId, partId, now, urgedBefore(now)],
    mustChange: 'URGED_RECENTLY',
  };
}
