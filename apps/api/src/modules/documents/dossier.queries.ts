import type { Query } from '../../platform/database/query.js';
import type { SessionItem } from './create-dossier.queries.js';
import type { ConfirmedDeadline } from './domain/deadline.js';

/** A dossier with the unit and person that pages show beside it, as one row. */
export interface DossierRow {
  id: string;
  version: number;
  doc_type: string;
  subject: string;
  urgency: string;
  decision_authority: string;
  state: string;
  stage: string;
  stage_marks: unknown;
  returned: { reason: string; stepId: string; stepName?: string; by: string; at: string } | null;
  returned_by_name: string | null;
  is_sample: boolean;
  session_item: SessionItem | null;
  created_at: string;
  deadline: ConfirmedDeadline | null;
  deadline_by_name: string | null;
  drafter_unknown: boolean;
  restricted: boolean;
  instance_id: string;
  lead_unit_id: string;
  lead_unit_code: string;
  lead_unit_name: string;
  lead_unit_short_name: string;
  lead_unit_kind: string;
  drafter_id: string | null;
  drafter_name: string | null;
  causes: string[];
}

/** A row of a page of dossiers; a page without dossiers is one row whose `id` is null. */
export type DossierPageRow = { total: number } & (DossierRow | { id: null });

const COLUMNS = `
  d.id, d.version, d.doc_type, d.subject, d.urgency, d.decision_authority, d.state, d.stage, d.stage_marks,
  d.returned, d.is_sample, d.session_item, d.created_at, d.deadline, d.drafter_unknown, d.restricted, d.instance_id,
  u.id as lead_unit_id, u.code as lead_unit_code, u.name as lead_unit_name, u.short_name as lead_unit_short_name,
  u.kind as lead_unit_kind, p.id as drafter_id, p.display_name as drafter_name,
  (select r.display_name from person r
    where r.authority_id = d.authority_id and r.id = (d.returned ->> 'by')::uuid) as returned_by_name,
  (select c.display_name from person c
    where c.authority_id = d.authority_id and c.id = (d.deadline ->> 'by')::uuid) as deadline_by_name`;

const BESIDE = `
  join unit u on u.authority_id = d.authority_id and u.id = d.lead_unit_id
  left join person p on p.authority_id = d.authority_id and p.id = d.drafter_id`;

/** Why the principals may see a dossier; no cause, no sight of it. */
const CAUSES = `
  select array_agg(distinct a.cause) as causes
    from access_fact a
   where a.authority_id = $1 and a.subject_id = d.id and a.principal_id = any ($2::uuid[])
     and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)`;

/** Those of the dossiers that the principals may see. */
export function visibleDossiers(
  authorityId: string,
  principals: readonly string[],
  now: string,
  ids: readonly string[],
): Query<DossierRow> {
  return {
    name: 'documents.visibleDossiers',
    text: `
      select ${COLUMNS}, reach.causes
        from dossier d ${BESIDE} cross join lateral (${CAUSES}) reach
       where d.authority_id = $1 and d.id = any ($4::uuid[]) and reach.causes is not null`,
    values: [authorityId, principals, now, ids],
  };
}

export interface DossierPageRequest {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
  readonly stage: string | undefined;
  /** Words of the subject, with or without diacritics, in any order. */
  readonly text: string | undefined;
  /** Ids rise with time (UUIDv7): the page holds what is older than this dossier. */
  readonly before: string | undefined;
  readonly first: number;
  /** Counting stops here. */
  readonly totalCap: number;
}

/**
 * One page of the dossiers that the principals may see, newest first, one more than asked for where there are more,
 * and the capped total: one statement.
 */
export function dossierPage(request: DossierPageRequest): Query<DossierPageRow> {
  const { authorityId, principals, now, stage, text, before, first, totalCap } = request;
  const common = [authorityId, principals, now, stage ?? null, before ?? null, first + 1, totalCap];
  if (text !== undefined) {
    return { name: 'documents.dossierPageByText', text: pageOf(found), values: [...common, text] };
  }
  return stage === undefined || stage === LAST_STAGE
    ? { name: 'documents.dossierPage', text: pageOf(reachable), values: common }
    : { name: 'documents.dossierPageAtStage', text: pageOf(underWay), values: common };
}

/** Where nearly all dossiers of a tenant stand after some years. */
const LAST_STAGE = 'ISSUED';

function pageOf(source: (before: string, limit: string) => string): string {
  return `
    with page as (
      select distinct s.id from (${source('$5::uuid', '$6::int')}) s order by s.id desc limit $6::int
    ), counted as (
      select count(*)::int as total from (
        select distinct s.id from (${source('null::uuid', '$7::int')}) s limit $7::int
      ) every
    )
    select counted.total, shown.*
      from counted
      left join (
        select ${COLUMNS}, reach.causes
          from page
          join dossier d on d.authority_id = $1 and d.id = page.id
          ${BESIDE} cross join lateral (${CAUSES}) reach
      ) shown on true
     order by shown.id desc`;
}

/**
 * Each principal's facts are read in the order of the page (index access_fact_principal) and stop at its length,
 * so that the work does not grow with the dossiers of others.
 */
function reachable(before: string, limit: string): string {
  return `
    select reached.id
      from unnest($2::uuid[]) as principal (id)
      cross join lateral (
        select distinct a.subject_id as id
          from access_fact a
          join dossier f on f.authority_id = a.authority_id and f.id = a.subject_id
         where a.authority_id = $1 and a.principal_id = principal.id and a.subject_kind = 'DOSSIER'
           and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
           and ($4::text is null or f.stage = $4) and (${before} is null or a.subject_id < ${before})
         order by a.subject_id desc
         limit ${limit}
      ) reached`;
}

/**
 * At a stage before the last stand few dossiers at any time: they are read by their stage (index dossier_stage), where
 * going through a principal's facts would pass all that were issued (measured at 200,000: 300 ms against 2). The limit
 * of one fact keeps the planner from turning the question round.
 */
function underWay(before: string, limit: string): string {
  return `
    select f.id
      from dossier f
      cross join lateral (
        select from access_fact a
         where a.authority_id = $1 and a.subject_id = f.id and a.principal_id = any ($2::uuid[])
           and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3)
         limit 1
      ) reached
     where f.authority_id = $1 and f.stage = $4 and (${before} is null or f.id < ${before})
     order by f.id desc
     limit ${limit}`;
}

/** By words of the subject: through a function, because under row-level security no text index is used. */
function found(before: string, limit: string): string {
  return `select f.id from find_dossiers($1, $2::uuid[], $3, $4::text, $8, ${before}, ${limit}) as f (id)`;
}
