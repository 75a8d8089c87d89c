import type { Query } from '../../platform/database/query.js';
import type { AssignmentViewRow, EntryRow, PartRow } from './assignment.rows.js';
import {
  headJson,
  isLate,
  isNear,
  lacksDeadline,
  managesAssignment,
  partJson,
  partTables,
  seesAssignment,
  seesPart,
  unitJson,
} from './assignment.sql.js';

/** Who reads, and the business instants by which rights and deadlines are judged. */
export interface Reader {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly unitId: string;
  readonly now: string;
  /** The last moment of which a deadline counts as near. */
  readonly near: string;
}

const readerValues = ({ authorityId, principals, now, near }: Reader) => [authorityId, principals, now, near];

export const SCOPES = ['OURS', 'COOPERATING', 'MONITORED', 'ALL'] as const;
export type Scope = (typeof SCOPES)[number];

export const SHOWN = [
  'OPEN',
  'LATE',
  'NEAR',
  'NO_DEADLINE',
  'AWAITING',
  'REQUESTS',
  'PAUSED',
  'DONE',
] as const;
export type Shown = (typeof SHOWN)[number];

// $5 is the reader's unit, or the unit that the page of all is narrowed to.
const SCOPE_SQL: Readonly<Record<Scope, string>> = {
  OURS: `p.unit_id = $5::uuid and ${seesPart}`,
  COOPERATING: `p.assignment_id in (
    select c.assignment_id from assignment_unit c
    where c.authority_id = $1 and c.unit_id = $5::uuid and c.role = 'COOPERATES') and ${seesPart}`,
  MONITORED: `p.monitor_unit_id = $5::uuid and ${managesAssignment}`,
  ALL: `($5::uuid is null or p.unit_id = $5::uuid) and ${managesAssignment}`,
};

const SHOWN_SQL: Readonly<Record<Shown, string>> = {
  OPEN: 'p.ended_at is null',
  LATE: isLate,
  NEAR: isNear,
  NO_DEADLINE: lacksDeadline,
  AWAITING: "p.ended_at is null and p.state = 'AWAITING_CONFIRMATION'",
  REQUESTS: 'p.ended_at is null and (p.extension_request is not null or p.transfer_request is not null)',
  PAUSED: "p.ended_at is null and p.state = 'PAUSED'",
  DONE: 'p.ended_at is not null',
};

const partColumns = `${partJson} as part, ${headJson} as head, p.due_sort::text as due_sort, p.rank,
  p.ended_at::text as ended_sort`;

/** One page of parts: open ones in the order in which they press, ended ones the last first. One statement. */
export function partPage(
  reader: Reader,
  page: {
    readonly scope: Scope;
    readonly shown: Shown;
    /** Narrows the page of all to one unit. */
    readonly unitId: string | undefined;
    readonly after: readonly (string | number | null)[] | undefined;
    readonly limit: number;
  },
): Query<PartRow> {
  const { scope, shown, unitId, after, limit } = page;
  const ended = shown === 'DONE';
  const [at, rank, id] = after ?? [];
  const rest = ended
    ? '($8::uuid is null or (p.ended_at, p.id) < ($6::timestamptz, $8::uuid)) and ($7::int is null or true)'
    : '($8::uuid is null or (p.due_sort, p.rank, p.id) > ($6::timestamptz, $7::int, $8::uuid))';
  const order = ended ? 'p.ended_at desc, p.id desc' : 'p.due_sort, p.rank, p.id';
  return {
    name: `assignments.page.${scope}.${shown}`,
    text: `select ${partColumns} from assignment_part p ${partTables}
      where p.authority_id = $1 and $4::timestamptz is not null
        and ${SCOPE_SQL[scope]} and ${SHOWN_SQL[shown]} and ${rest}
      order by ${order} limit $9`,
    values: [
      ...readerValues(reader),
      scope === 'ALL' ? (unitId ?? null) : reader.unitId,
      at ?? null,
      rank ?? null,
      id ?? null,
      limit,
    ],
  };
}

export interface CountsRow {
  readonly open: number;
  readonly late: number;
  readonly near: number;
  readonly no_deadline: number;
  readonly awaiting: number;
  readonly requests: number;
  readonly paused: number;
}

/** How many open parts of a scope stand where, counted up to `cap`; one statement. */
export function partCounts(reader: Reader, scope: Scope, cap: number): Query<CountsRow> {
  return {
    name: `assignments.counts.${scope}`,
    text: `select count(*)::int as open,
        (count(*) filter (where late))::int as late, (count(*) filter (where near))::int as near,
        (count(*) filter (where undated))::int as no_deadline,
        (count(*) filter (where state = 'AWAITING_CONFIRMATION'))::int as awaiting,
        (count(*) filter (where asked))::int as requests,
        (count(*) filter (where state = 'PAUSED'))::int as paused
      from (
        select p.state, ${isLate} as late, ${isNear} as near, ${lacksDeadline} as undated,
          p.extension_request is not null or p.transfer_request is not null as asked
        from assignment_part p
        join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
        where p.authority_id = $1 and p.ended_at is null and ${SCOPE_SQL[scope]}
        order by p.due_sort, p.rank, p.id limit $6) counted`,
    values: [...readerValues(reader), scope === 'ALL' ? null : reader.unitId, cap],
  };
}

export interface BoardRow extends CountsRow {
  readonly unit: AssignmentViewRow['suggested_unit'] & object;
  readonly rows: readonly Pick<PartRow, 'part' | 'head'>[];
}

/**
 * The units with open parts that the reader manages: those with late ones first, then in protocol order. What is paused
 * stands below what presses, whatever its deadline.
 */
export function board(reader: Reader, rowsOfUnit: number): Query<BoardRow> {
  return {
    name: 'assignments.board',
    text: `select ${unitJson('u')} as unit, c.*, r.rows
      from unit u
      join lateral (
        select count(*)::int as open,
          (count(*) filter (where ${isLate}))::int as late, (count(*) filter (where ${isNear}))::int as near,
          (count(*) filter (where ${lacksDeadline}))::int as no_deadline,
          (count(*) filter (where p.state = 'AWAITING_CONFIRMATION'))::int as awaiting,
          (count(*) filter (where p.extension_request is not null or p.transfer_request is not null))::int as requests,
          (count(*) filter (where p.state = 'PAUSED'))::int as paused
        from assignment_part p
        join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
        where p.authority_id = $1 and p.unit_id = u.id and p.ended_at is null and ${managesAssignment}
      ) c on c.open > 0
      join lateral (
        select json_agg(json_build_object('part', x.part, 'head', x.head) order by x.paused, x.due_sort, x.rank, x.id)
          as rows
        from (
          select ${partJson} as part, ${headJson} as head, p.state = 'PAUSED' as paused, p.due_sort, p.rank, p.id
          from assignment_part p
          join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
          join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)
          join unit m on (m.authority_id, m.id) = (p.authority_id, p.monitor_unit_id)
          where p.authority_id = $1 and p.unit_id = u.id and p.ended_at is null and ${managesAssignment}
          order by p.state = 'PAUSED', p.due_sort, p.rank, p.id limit $5) x
      ) r on true
      where u.authority_id = $1
      order by (c.late > 0) desc, u.ordinal, u.id`,
    values: [...readerValues(reader), rowsOfUnit],
  };
}

// $5 is the reader's unit.
const viewColumns = `${headJson} as head, a.quote, a.lead_words, a.coop_words, a.addressed_to_all, a.deadline_at,
  a.deadline_choices, a.recurrence_words, a.note, a.awaits_lead,
  (select ${unitJson('x')} from unit x where x.authority_id = a.authority_id and x.id = a.suggested_unit_id)
    as suggested_unit,
  (select json_build_object('id', o.id, 'point', o.point, 'title', o.title) from assignment o
   where o.authority_id = a.authority_id and o.id = a.same_as_id) as same_as,
  coalesce((
    select json_agg(json_build_object('role', x.role, 'unit', ${unitJson('xu')}) order by xu.ordinal)
    from assignment_unit x join unit xu on (xu.authority_id, xu.id) = (x.authority_id, x.unit_id)
    where x.authority_id = a.authority_id and x.assignment_id = a.id), '[]'::json) as units,
  coalesce((
    select json_agg(${partJson} order by p.ended_at is not null, u.ordinal, p.id)
    from assignment_part p
    join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
    join unit m on (m.authority_id, m.id) = (p.authority_id, p.monitor_unit_id)
    where p.authority_id = a.authority_id and p.assignment_id = a.id and ${seesPart}), '[]'::json) as parts,
  (select count(*)::int from assignment_part l
   where l.authority_id = a.authority_id and l.assignment_id = a.id and l.state <> 'TRANSFERRED') as live_parts,
  (a.kind = 'STANDING' and exists (
    select 1 from access_fact d
    where d.authority_id = a.authority_id and d.subject_id = a.id and d.principal_id = $5::uuid
      and d.cause = 'ADDRESSED')) as addressed,
  exists (
    select 1 from assignment_entry e
    where e.authority_id = a.authority_id and e.assignment_id = a.id and e.unit_id = $5::uuid
      and e.event = 'ACKNOWLEDGED') as acknowledged,
  case when ${managesAssignment} then (
    select count(distinct e.unit_id)::int from assignment_entry e
    where e.authority_id = a.authority_id and e.assignment_id = a.id and e.event = 'ACKNOWLEDGED') else 0 end
    as acknowledged_count`;

const viewTables = `from assignment a
  join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)`;

/** One assignment with the parts that the reader may see; no row where it may see none of it. */
export function assignmentView(reader: Reader, id: string): Query<AssignmentViewRow> {
  return {
    name: 'assignments.view',
    text: `select ${viewColumns} ${viewTables}
      where a.authority_id = $1 and $4::timestamptz is not null and a.id = $6 and ${seesAssignment}`,
    values: [...readerValues(reader), reader.unitId, id],
  };
}

/** The assignments that follow the point of the session of some dossiers, in the order of the source. */
export function assignmentsOfDossiers(reader: Reader, ids: readonly string[]): Query<AssignmentViewRow> {
  return {
    name: 'assignments.of-dossiers',
    text: `select ${viewColumns} ${viewTables}
      where a.authority_id = $1 and $4::timestamptz is not null and a.dossier_id = any ($6::uuid[])
        and ${seesAssignment}
      order by s.id, a.ordinal`,
    values: [...readerValues(reader), reader.unitId, ids],
  };
}

/** What some sources gave, as far as the reader may see it, in their order. */
export function assignmentsOfSources(
  reader: Reader,
  ids: readonly string[],
): Query<AssignmentViewRow & { readonly source_id: string }> {
  return {
    name: 'assignments.of-sources',
    text: `select ${viewColumns}, a.source_id ${viewTables}
      where a.authority_id = $1 and $4::timestamptz is not null and a.source_id = any ($6::uuid[])
        and ${seesAssignment}
      order by a.source_id, a.ordinal`,
    values: [...readerValues(reader), reader.unitId, ids],
  };
}

/** Standing directions that the reader may see: those for its unit, all for the Office and the leaders. */
export function standingDirections(
  reader: Reader,
  page: { readonly after: string | null; readonly limit: number },
): Query<AssignmentViewRow> {
  return {
    name: 'assignments.directions',
    text: `select ${viewColumns} ${viewTables}
      where a.authority_id = $1 and $4::timestamptz is not null and a.kind = 'STANDING' and ${seesAssignment}
        and ($6::uuid is null or a.id > $6::uuid)
      order by a.id limit $7`,
    values: [...readerValues(reader), reader.unitId, page.after, page.limit],
  };
}

/** Assignments for which the source names no accountable unit: the Office names one. */
export function assignmentsWithoutLead(reader: Reader, limit: number): Query<AssignmentViewRow> {
  return {
    name: 'assignments.without-lead',
    text: `select ${viewColumns} ${viewTables}
      where a.authority_id = $1 and $4::timestamptz is not null and a.awaits_lead and ${managesAssignment}
      order by a.id limit $6`,
    values: [...readerValues(reader), reader.unitId, limit],
  };
}

/** What has happened with an assignment, as far as the reader may see the parts: the first event first. */
export function entriesOf(reader: Reader, assignmentId: string): Query<EntryRow> {
  return {
    name: 'assignments.entries',
    text: `select e.id, e.part_id, e.event, e.at, e.text, e.detail, ${unitJson('u')} as unit,
        case when w.id is not null then json_build_object('id', w.id, 'displayName', w.display_name) end as person,
        case when f.id is not null then
          json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes) end as file
      from assignment_entry e
      join assignment a on (a.authority_id, a.id) = (e.authority_id, e.assignment_id)
      join unit u on (u.authority_id, u.id) = (e.authority_id, e.unit_id)
      left join assignment_part p on p.authority_id = e.authority_id and p.id = e.part_id
      left join person w on w.authority_id = e.authority_id and w.id = e.person_id
      left join stored_file f on f.authority_id = e.authority_id and f.id = e.file_id
      where e.authority_id = $1 and $4::timestamptz is not null and e.assignment_id = $5
        and ((p.id is null and ${seesAssignment} and (e.unit_id = any ($2::uuid[]) or ${managesAssignment}
            or e.event in ('LEAD_SET', 'NOTICE_LINKED')))
          or (p.id is not null and ${seesPart}))
      order by e.id`,
    values: [...readerValues(reader), assignmentId],
  };
}
