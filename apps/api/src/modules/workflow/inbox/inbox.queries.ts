import type { SubjectKind } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import { stillShown } from '../../access/index.js';
import { substitutionInForce, type UnitModel } from '../../organisation/index.js';
import type { ReturnNote } from '../domain/return-note.js';

export interface WorkItemRow {
  readonly id: string;
  readonly element_id: string;
  readonly step_name: string | null;
  readonly title: string;
  readonly stage: string | null;
  readonly doc_type: string | null;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly dossier_id: string | null;
  readonly document_id: string | null;
  readonly positions: readonly string[];
  readonly opened_at: string;
  readonly due_at: string | null;
  readonly reminded_at: string | null;
  readonly closed_at: string | null;
  readonly outcome: string | null;
  readonly unit: UnitModel;
  readonly lead_unit: UnitModel;
  readonly person: { readonly id: string; readonly displayName: string } | null;
  readonly returned: ReturnNote | null;
  readonly returned_by_name: string | null;
  /** For whom the reader would do it; null for the own work. */
  readonly stands_in: StandsInForRow | null;
  /** The instant by which the list is ordered; 'infinity' for items without a due date. */
  readonly sort_at: string;
}

/** Whose work an item is that the reader finds in the own list as a substitute. */
export interface StandsInForRow {
  readonly substitutionId: string;
  readonly title: string;
  readonly person: { readonly id: string; readonly displayName: string };
}

/**
 * SQL: for whom somebody does the work today, with the principals that stand for each; nobody while he acts for one (the
 * appointment is then null). Work of an authorisation to sign is shown only while it is acted under.
 */
const absent = (appointment: string, today: string) => `
  select t.id, po.title, pe.id as person_id, pe.display_name, array[po.id, pe.id] as principals
    from substitution t
    join appointment ab on ab.authority_id = $1 and ab.id = t.absent_appointment_id
      and ab.valid_from <= ${today} and (ab.valid_to is null or ab.valid_to > ${today})
    join post po on po.authority_id = $1 and po.id = ab.post_id
    join person pe on pe.authority_id = $1 and pe.id = ab.person_id
   where t.authority_id = $1 and t.substitute_appointment_id = ${appointment} and t.kind = 'SUBSTITUTION'
     and ${substitutionInForce('t', today)}`;

/** SQL: the own principals and those of the persons for whom he stands in. */
const withAbsent = (own: string) =>
  `${own}::uuid[] || coalesce((select array_agg(p) from absent, unnest(absent.principals) p), '{}')`;

const UNIT = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
    'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`;

/** Columns of an item with its nested people and units: one statement for the whole list. */
const ITEM = `w.id, w.element_id, w.step_name, w.title, w.stage, w.doc_type, w.subject_kind, w.subject_id, w.dossier_id,
  w.document_id, w.positions, w.opened_at, w.due_at, w.reminded_at, w.closed_at, w.outcome,
  ${UNIT('u')} as unit, ${UNIT('l')} as lead_unit,
  case when p.id is not null then json_build_object('id', p.id, 'displayName', p.display_name) end as person,
  case when w.closed_at is null then d.returned end as returned,
  (select r.display_name from person r where r.authority_id = $1 and r.id = (d.returned ->> 'by')::uuid
    ) as returned_by_name`;

/**
 * The note of a return stands on the dossier alone, which clears it with the act that answers it; rows of a round show
 * none, so that whoever is asked for comments does not read why the dossier once went back.
 */
const NESTED = `join unit u on u.authority_id = $1 and u.id = w.unit_id
  join unit l on l.authority_id = $1 and l.id = w.lead_unit_id
  left join person p on p.authority_id = $1 and p.id = coalesce(w.closed_by, w.assignee_id)
  left join dossier d on d.authority_id = $1 and d.id = w.dossier_id and w.subject_kind = 'DOSSIER'`;

export interface PageKey {
  readonly at: string;
  readonly id: string;
}

/**
 * Items that the principals may act on, the next due first. The page is read before its units and people: small tables
 * are never analysed, and a planner that takes them for empty starts there and goes through all work there ever was
 * (measured at 90,000 items: 10 s against 1 ms).
 */
export function waitingPage(
  { authorityId, principals, appointmentId, today }: InboxReading,
  after: PageKey | undefined,
  limit: number,
): Query<WorkItemRow> {
  return {
    name: 'workflow.inbox_waiting',
    text: `with absent as materialized (${absent('$6', '$7::date')}
      ), page as materialized (
        select w.*, k.due_sort
        from inbox_page($1, ${withAbsent('$2')}, $3, $4, $5) k
        join work_item w on w.authority_id = $1 and w.id = k.work_item_id)
      select ${ITEM}, instead.whose as stands_in, w.due_sort::text as sort_at
      from page w
      ${NESTED}
      left join lateral (
        select json_build_object('substitutionId', c.id, 'title', c.title,
            'person', json_build_object('id', c.person_id, 'displayName', c.display_name)) as whose
          from absent c
          join work_item_candidate k on k.authority_id = $1 and k.work_item_id = w.id
            and k.principal_id = any (c.principals)
         where not exists (
           select from work_item_candidate own
            where own.authority_id = $1 and own.work_item_id = w.id and own.principal_id = any ($2::uuid[]))
         limit 1) instead on true
      order by w.due_sort, w.id`,
    values: [authorityId, principals, after?.at ?? null, after?.id ?? null, limit, appointmentId, today],
  };
}

/** Whose list of work it is. */
export interface InboxReading {
  readonly authorityId: string;
  readonly principals: readonly string[];
  /** The own appointment; null while the reader stands in for somebody. */
  readonly appointmentId: string | null;
  /** The day of the office. */
  readonly today: string;
}

/**
 * Open steps, held by others, of the dossiers in which the person has acted: their answers are not shown, who has not
 * answered yet is the lead unit's affair. Following ends with the process, so the facts of one person stay few.
 */
const FOLLOWED = `from access_fact f
  join work_item w on w.authority_id = $1 and w.dossier_id = f.subject_id
  where f.authority_id = $1 and f.principal_id = $2 and f.subject_kind = 'DOSSIER' and f.class = 'FOLLOW'
    and ${stillShown('w', '$3')} and w.closed_at is null and w.element_id <> 'answer'
    and not exists (
      select from work_item_candidate k
      where k.authority_id = $1 and k.work_item_id = w.id and k.principal_id = any ($3::uuid[]))`;

export function followingPage(
  authorityId: string,
  personId: string,
  principals: readonly string[],
  after: PageKey | undefined,
  limit: number,
): Query<WorkItemRow> {
  return {
    name: 'workflow.inbox_following',
    text: `select ${ITEM}, null::json as stands_in, coalesce(w.due_at, 'infinity')::text as sort_at
      from (select w.* ${FOLLOWED}) w
      ${NESTED}
      where $5::uuid is null or (coalesce(w.due_at, 'infinity'), w.id) > ($4::timestamptz, $5::uuid)
      order by coalesce(w.due_at, 'infinity'), w.id
      limit $6`,
    values: [authorityId, personId, principals, after?.at ?? null, after?.id ?? null, limit],
  };
}

/** An answer that was taken back opened another row of its key: the former one no longer stands. */
const STANDS = `(w.participant_index is null or not exists (
  select from work_item again
  where again.authority_id = $1 and again.instance_id = w.instance_id and again.element_id = w.element_id
    and again.participant_index = w.participant_index and again.work_item_key = w.work_item_key and again.id > w.id))`;

/** Items that the person closed and that still stand, the last one first. */
export function donePage(
  authorityId: string,
  personId: string,
  principals: readonly string[],
  after: PageKey | undefined,
  limit: number,
): Query<WorkItemRow> {
  return {
    name: 'workflow.inbox_done',
    text: `select ${ITEM}, null::json as stands_in, w.closed_at::text as sort_at
      from (
        select w.* from work_item w
        where w.authority_id = $1 and w.closed_by = $2 and ${STANDS} and ${stillShown('w', '$6')}
          and ($4::uuid is null or w.closed_at < $3::timestamptz or (w.closed_at = $3::timestamptz and w.id > $4))
        order by w.closed_at desc, w.id
        limit $5
      ) w
      ${NESTED}
      order by w.closed_at desc, w.id`,
    values: [authorityId, personId, after?.at ?? null, after?.id ?? null, limit, principals],
  };
}

export interface InboxCountsRow {
  readonly waiting: number;
  readonly following: number;
  readonly done: number;
  readonly late: number;
  readonly due_today: number;
}

/** All counts in one statement, each stopping at the cap. */
export function inboxCounts(count: {
  readonly authorityId: string;
  readonly personId: string;
  readonly principals: readonly string[];
  readonly appointmentId: string | null;
  readonly today: string;
  readonly now: string;
  readonly endOfToday: string;
  readonly startOfWeek: string;
  readonly cap: number;
}): Query<InboxCountsRow> {
  const mine = (condition: string) => `(select count(*)::int from (
    select from work_item_candidate k
    where k.authority_id = $1 and k.principal_id = any (${withAbsent('$3')}) ${condition} limit $7) c)`;
  return {
    name: 'workflow.inbox_counts',
    text: `with absent as materialized (${absent('$8', '$9::date')})
      select ${mine('')} as waiting,
      ${mine('and k.due_sort < $4')} as late,
      ${mine('and k.due_sort >= $4 and k.due_sort < $5')} as due_today,
      (select count(*)::int from (select ${FOLLOWED} limit $7) f) as following,
      (select count(*)::int from (
        select from work_item w
        where w.authority_id = $1 and w.closed_by = $2 and w.closed_at >= $6 and ${STANDS} and ${stillShown('w', '$3')}
        limit $7) d) as done`,
    values: [
      count.authorityId,
      count.personId,
      count.principals,
      count.now,
      count.endOfToday,
      count.startOfWeek,
      count.cap,
      count.appointmentId,
      count.today,
    ],
  };
}
