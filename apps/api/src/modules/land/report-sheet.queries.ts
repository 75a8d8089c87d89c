import type { Query } from '../../platform/database/query.js';
import type { SheetRow } from './domain/report-sheet.js';

/** A unit as GraphQL shows it. */
export const UNIT = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
    'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`;

/** A period as GraphQL shows it. */
export const PERIOD = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'regime', ${alias}.regime, 'name', ${alias}.name,
    'periodFrom', ${alias}.period_from, 'periodTo', ${alias}.period_to, 'asOf', ${alias}.as_of,
    'dueAt', ${alias}.due_at, 'lockedAt', ${alias}.locked_at, 'isSample', ${alias}.is_sample,
    'version', ${alias}.version)`;

/** Figures before a period: the last one of each indicator and subject. */
const PREVIOUS = `select distinct on (c.indicator_id, c.subject_id) c.indicator_id, c.subject_id, c.value, c.words, c.as_of
  from land_counted_figure c
  where c.authority_id = $1 and c.as_of < p.as_of and (c.value is not null or c.words is not null)
  order by c.indicator_id, c.subject_id, c.as_of desc`;

/**
 * All that one report is about, in one statement: its fields, what stands in them, last time's figures, the figures of
 * other owners that the checks compare with, the step that is open. Rights are the caller's: `reportReadable`.
 */
export function reportSheet(authorityId: string, reportId: string): Query<SheetRow> {
  return {
    name: 'land.report_sheet',
    text: `select r.id, r.attempt, r.state, r.reason, r.returned_reason, r.instance_id, r.opened_at, r.sent_at,
        r.accepted_at, ${UNIT('u')} as unit, p.lead_unit_id, ${PERIOD('p')} as period, o.owner,
        (select i.version from process_instance i where i.authority_id = $1 and i.id = r.instance_id) as version,
        (select max(l.attempt) from land_report l
          where l.authority_id = $1 and l.period_id = r.period_id and l.unit_id = r.unit_id) as last_attempt,
        (select json_agg(json_build_object('code', g.code, 'name', g.name, 'subject', g.subject, 'source', g.source,
            'isSample', g.is_sample) order by g.ordinal)
          from land_programme g where g.authority_id = $1) as programmes,
        (select json_agg(json_build_object('id', i.id, 'programme', g.code, 'code', i.code, 'label', i.label,
            'spoken', i.spoken, 'measure', i.measure, 'owner', i.owner, 'kind', i.kind, 'value', i.value_kind,
            'decimals', i.decimals, 'checks', i.checks) order by i.ordinal)
          from land_indicator i
          join land_programme g on g.authority_id = $1 and g.id = i.programme_id
          where i.authority_id = $1) as indicators,
        (select coalesce(json_agg(json_build_object('id', s.id, 'ward', ${UNIT('w')}, 'byLength', s.by_length,
            'note', s.note, 'project', json_build_object('id', j.id, 'code', j.code, 'name', j.name))
            order by j.ordinal, s.ordinal), '[]')
          from land_section s
          join land_project j on j.authority_id = $1 and j.id = s.project_id
          join unit w on w.authority_id = $1 and w.id = s.unit_id
          where s.authority_id = $1 and (o.owner <> 'WARD' or s.unit_id = r.unit_id)) as sections,
        (select json_agg(${UNIT('w')} order by w.ordinal)
          from land_owner a
          join unit w on w.authority_id = $1 and w.id = a.unit_id
          where a.authority_id = $1 and a.owner = 'WARD' and (o.owner <> 'WARD' or a.unit_id = r.unit_id)) as wards,
        (select coalesce(json_agg(json_build_object('indicatorId', f.indicator_id, 'subjectId', f.subject_id,
            'value', f.value::text, 'words', f.words, 'reason', f.reason, 'unchanged', f.unchanged,
            'confirmed', f.confirmed, 'version', f.version, 'enteredAt', f.entered_at,
            'enteredBy', f.entered_by, 'enteredByName', e.display_name, 'review', f.review,
            'reviewReason', f.review_reason)), '[]')
          from land_figure f
          left join person e on e.authority_id = $1 and e.id = f.entered_by
          where f.authority_id = $1 and f.report_id = r.id) as figures,
        (select coalesce(json_agg(json_build_object('indicatorId', b.indicator_id, 'subjectId', b.subject_id,
            'value', b.value::text, 'words', b.words, 'asOf', b.as_of)), '[]') from (${PREVIOUS}) b) as previous,
        (select coalesce(json_agg(json_build_object('indicatorId', c.indicator_id, 'subjectId', c.subject_id,
            'value', c.value::text, 'words', c.words)), '[]')
          from land_counted_figure c
          where c.authority_id = $1 and c.period_id = p.id and c.report_id <> r.id) as current,
        (select coalesce(json_agg(json_build_object('indicatorId', t.indicator_id, 'subjectId', t.unit_id,
            'value', t.value::text)), '[]')
          from land_target t
          where t.authority_id = $1 and t.year = extract(year from p.as_of)) as targets,
        (select json_build_object('stepId', k.element_id, 'candidates', array(
            select c.principal_id from work_item_candidate c where c.authority_id = $1 and c.work_item_id = k.id))
          from work_item k
          where k.authority_id = $1 and k.instance_id = r.instance_id and k.closed_at is null limit 1) as open_step
      from land_report r
      join land_period p on p.authority_id = $1 and p.id = r.period_id
      join land_owner o on o.authority_id = $1 and o.unit_id = r.unit_id
      join unit u on u.authority_id = $1 and u.id = r.unit_id
      where r.authority_id = $1 and r.id = $2`,
    values: [authorityId, reportId],
  };
}

/** Where the report stands and whose it is, for a person who may see it at all. */
export interface ReportKeyRow {
  readonly instance_id: string | null;
  readonly unit_id: string;
  readonly period_id: string;
}

export function reportKey(
  authorityId: string,
  principals: readonly string[],
  now: string,
  reportId: string,
): Query<ReportKeyRow> {
  return {
    name: 'land.report_key',
    text: `select r.instance_id, r.unit_id, r.period_id from land_report r
      where r.authority_id = $1 and r.id = $4 and exists (
        select from access_fact a
        where a.authority_id = $1 and a.subject_id = r.id and a.principal_id = any ($2::uuid[])
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))`,
    values: [authorityId, principals, now, reportId],
  };
}

/** A figure that stood in a field, with who wrote it. */
export interface FigureChangeRow {
  readonly value: string | null;
  readonly words: string | null;
  readonly reason: string | null;
  readonly entered_by: string | null;
  readonly entered_at: string;
  readonly attempt: number;
  readonly correction: string | null;
}

/** All that ever stood in one field of a unit's reports of a period, the last first, for a person who may see them. */
export function figureHistory(
  authorityId: string,
  principals: readonly string[],
  now: string,
  reportId: string,
  indicatorId: string,
  subjectId: string,
): Query<FigureChangeRow> {
  return {
    name: 'land.figure_history',
    text: `select c.value::text as value, c.words, c.reason, e.display_name as entered_by, c.entered_at, r.attempt,
        r.reason as correction
      from land_report asked
      join land_report r on r.authority_id = $1 and r.period_id = asked.period_id and r.unit_id = asked.unit_id
      join land_figure_change c on c.authority_id = $1 and c.report_id = r.id and c.indicator_id = $5 and c.subject_id = $6
      left join person e on e.authority_id = $1 and e.id = c.entered_by
      where asked.authority_id = $1 and asked.id = $4 and exists (
        select from access_fact a
        where a.authority_id = $1 and a.subject_id = asked.id and a.principal_id = any ($2::uuid[])
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))
      order by r.attempt desc, c.version desc
      limit 100`,
    values: [authorityId, principals, now, reportId, indicatorId, subjectId],
  };
}
