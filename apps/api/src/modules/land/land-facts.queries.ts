import type { Actor } from '../../platform/actor.js';
import type { Query } from '../../platform/database/query.js';
import type { FactsRow } from './domain/land-facts.js';
import { PERIOD, UNIT } from './report-sheet.queries.js';

/**
 * Everything about one period in one statement: what counts in it and what counted before, targets, projects, and where
 * the reports stand. One row, or none where the person has no ground to see land figures: the programmes whose city
 * figures the acting appointment may read, or the ward that it works for. Without a period: the last one that is over.
 */
export function landFacts(
  { authorityId, principals, unitId }: Actor,
  periodId: string | null,
  today: string,
  now: string,
): Query<FactsRow> {
  return {
    name: 'land.facts',
    text: `with mine as (
        select
          array(select g.code from land_programme g
            join access_fact f on f.authority_id = $1 and f.subject_id = g.id and f.subject_kind = 'LAND_PROGRAMME'
            where g.authority_id = $1 and f.principal_id = any ($2::uuid[]) and f.class in ('READ', 'MANAGE')
              and (f.valid_to is null or f.valid_to > $6)) as city,
          (select o.unit_id from land_owner o
            where o.authority_id = $1 and o.owner = 'WARD' and o.unit_id = $3) as ward
      ), chosen as (
        select p.* from land_period p
        where p.authority_id = $1 and ($4::uuid is null or p.id = $4)
        order by (p.as_of <= $5::date) desc, p.as_of desc limit 1
      ), before as (
        select distinct on (c.indicator_id, c.subject_id) c.*
        from chosen p, land_counted_figure c
        where c.authority_id = $1 and c.as_of < p.as_of and (c.value is not null or c.words is not null)
        order by c.indicator_id, c.subject_id, c.as_of desc
      )
      select m.city, m.ward, p.lead_unit_id, ${PERIOD('p')} as period,
        (select json_agg(${PERIOD('q')} order by q.as_of desc) from land_period q where q.authority_id = $1) as periods,
        (select coalesce(json_agg(json_build_object('id', g.id, 'code', g.code, 'name', g.name, 'subject', g.subject,
            'source', g.source, 'isSample', g.is_sample) order by g.ordinal), '[]')
          from land_programme g
          where g.authority_id = $1 and (g.code = any (m.city) or m.ward is not null)) as programmes,
        (select coalesce(json_agg(json_build_object('id', i.id, 'programme', g.code, 'code', i.code, 'label', i.label,
            'spoken', i.spoken, 'measure', i.measure, 'owner', i.owner, 'kind', i.kind, 'value', i.value_kind,
            'decimals', i.decimals) order by i.ordinal), '[]')
          from land_indicator i
          join land_programme g on g.authority_id = $1 and g.id = i.programme_id
          where i.authority_id = $1) as indicators,
        (select json_agg(${UNIT('w')} order by w.ordinal)
          from land_owner o join unit w on w.authority_id = $1 and w.id = o.unit_id
          where o.authority_id = $1 and o.owner = 'WARD') as wards,
        (select coalesce(json_agg(json_build_object('id', j.id, 'code', j.code, 'name', j.name,
            'investor', j.investor, 'priceState', j.price_state, 'priceSource', j.price_source,
            'wardsSource', j.wards_source, 'note', j.note, 'isSample', j.is_sample,
            'milestones', (select coalesce(json_agg(json_build_object('id', t.id, 'words', t.words, 'dueOn', t.due_on,
                'source', t.source) order by t.due_on, t.id), '[]')
              from land_milestone t where t.authority_id = $1 and t.project_id = j.id),
            'obstacles', (select coalesce(json_agg(json_build_object('id', b.id, 'words', b.words,
                'owner', ${UNIT('bo')}, 'toldBy', ${UNIT('bt')}, 'dueOn', b.due_on, 'toldAt', b.told_at,
                'resolvedAt', b.resolved_at, 'resolution', b.resolution, 'version', b.version)
                order by (b.resolved_at is not null), b.due_on nulls last, b.id), '[]')
              from land_obstacle b
              join unit bo on bo.authority_id = $1 and bo.id = b.owner_unit_id
              join unit bt on bt.authority_id = $1 and bt.id = b.told_by_unit_id
              where b.authority_id = $1 and b.project_id = j.id)) order by j.ordinal), '[]')
          from land_project j where j.authority_id = $1) as projects,
        (select coalesce(json_agg(json_build_object('id', s.id, 'projectId', s.project_id, 'wardId', s.unit_id,
            'byLength', s.by_length, 'note', s.note) order by s.ordinal), '[]')
          from land_section s where s.authority_id = $1) as sections,
        (select coalesce(json_agg(json_build_object('indicatorId', c.indicator_id, 'subjectId', c.subject_id,
            'value', c.value::text, 'words', c.words, 'accepted', coalesce(c.accepted, false),
            'corrected', c.attempt > 0)), '[]')
          from land_counted_figure c where c.authority_id = $1 and c.period_id = p.id) as figures,
        (select coalesce(json_agg(json_build_object('indicatorId', c.indicator_id, 'subjectId', c.subject_id,
            'value', c.value::text, 'words', c.words, 'asOf', c.as_of)), '[]') from before c) as previous,
        (select coalesce(json_agg(json_build_object('subjectId', t.unit_id, 'indicatorId', t.indicator_id,
            'value', t.value::text, 'source', t.source)), '[]')
          from land_target t where t.authority_id = $1 and t.year = extract(year from p.as_of)) as targets,
        (select coalesce(json_agg(json_build_object('asOf', c.as_of, 'period', q.name, 'subjectId', c.subject_id,
            'value', c.value::text) order by c.as_of), '[]')
          from land_counted_figure c
          join land_period q on q.authority_id = $1 and q.id = c.period_id
          join land_indicator i on i.authority_id = $1 and i.id = c.indicator_id and i.code = 'signed'
          where c.authority_id = $1 and c.as_of <= p.as_of
            and extract(year from c.as_of) = extract(year from p.as_of)) as series,
        (select coalesce(json_agg(json_build_object('id', r.id, 'unit', ${UNIT('u')}, 'state', r.state,
            'attempt', r.attempt, 'sentAt', r.sent_at) order by u.ordinal, r.attempt), '[]')
          from land_report r join unit u on u.authority_id = $1 and u.id = r.unit_id
          where r.authority_id = $1 and r.period_id = p.id) as reports
      from mine m, chosen p
      where cardinality(m.city) > 0 or m.ward is not null`,
    values: [authorityId, principals, unitId, periodId, today, now],
  };
}
