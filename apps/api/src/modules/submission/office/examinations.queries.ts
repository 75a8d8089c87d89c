import type { Query } from '../../../platform/database/query.js';
import type { DossierRefModel } from '../../documents/index.js';
import type { UnitModel } from '../../organisation/index.js';
import type { PersonJson } from '../leader-answer.queries.js';
import {
  deskValues,
  dossierJson,
  EXAMINATION_STEPS,
  OFFICES,
  personJson,
  SLIP_STEPS,
  TRAVELLING,
  UNIT_FIELDS,
  unitJson,
  visible,
  type DeskReader,
} from './office-places.js';

export interface ExaminationRow {
  readonly id: string;
  readonly element_id: string;
  readonly unit_id: string;
  readonly positions: readonly string[];
  readonly candidates: readonly string[];
  readonly opened_at: string;
  readonly due_at: string | null;
  /** The instant by which the list is ordered; 'infinity' for files without a due date. */
  readonly sort_at: string;
  readonly dossier: DossierRefModel;
  readonly version: number;
  readonly travels_with: readonly DossierRefModel[];
  readonly lead_unit: UnitModel;
  readonly field: { readonly id: string; readonly name: string } | null;
  readonly assignee: PersonJson | null;
  readonly returned: {
    reason: string;
    stepId: string;
    stepName?: string;
    by: string;
    at: string;
  } | null;
  readonly returned_by_name: string | null;
  readonly has_draft: boolean;
  readonly has_summary_table: boolean;
  readonly has_submission: boolean;
  readonly slip: { content: string; process: string; officeOpinion: string } | null;
}

export interface ExaminationFilter {
  readonly fieldId: string | null;
  readonly specialistId: string | null;
}

export interface ItemKey {
  readonly at: string;
  readonly id: string;
}

/** SQL: the files that wait in the Office and that the reader may see, as `w`; those that travel together once. */
const WAITING = `
  waiting as materialized (
    select w.*, coalesce(w.due_at, 'infinity') as sort, t.ids, coalesce(w.field_id, uf.field_id) as its_field
    from work_item w
    left join unit_field uf on uf.unit_id = w.lead_unit_id
    cross join lateral ${visible('w.dossier_id')} reach
    cross join lateral (select case when w.element_id = any ($7::text[]) then ${TRAVELLING} else '{}' end as ids) t
    where w.authority_id = $1 and w.unit_id in (select id from offices) and w.closed_at is null
      and w.subject_kind = 'DOSSIER' and w.element_id = any ($6::text[])
      and coalesce(t.ids[1], w.dossier_id) = w.dossier_id)`;

/** SQL: a condition that holds for every dossier of a file. */
const ofEach = (found: string) => `
  (select coalesce(bool_and(exists (${found})), false)
   from unnest(case when cardinality(w.ids) > 0 then w.ids else array[w.dossier_id] end) as each_one (id))`;

/**
 * One page of what came in to the Office and waits there, the next due first. What waits is little, so it is read whole
 * (index work_item_open_at_unit); the completeness list is made for the rows of the page alone.
 */
export function examinationPage(
  reader: DeskReader,
  { fieldId, specialistId }: ExaminationFilter,
  after: ItemKey | undefined,
  limit: number,
): Query<ExaminationRow> {
  return {
    name: 'submission.examinations',
    text: `with ${OFFICES}, ${UNIT_FIELDS}, ${WAITING}, page as materialized (
        select * from waiting w
        where ($8::uuid is null or w.its_field = $8) and ($9::uuid is null or w.assignee_id = $9)
          and ($11::uuid is null or (w.sort, w.id) > ($10::timestamptz, $11::uuid))
        order by w.sort, w.id
        limit $12
      )
      select w.id, w.element_id, w.unit_id, w.positions, w.opened_at, w.due_at, w.sort::text as sort_at,
        array(select k.principal_id from work_item_candidate k
          where k.authority_id = $1 and k.work_item_id = w.id) as candidates,
        ${dossierJson('d')} as dossier, d.version,
        coalesce((select json_agg(${dossierJson('x')} order by a.ordinal)
          from unnest(w.ids) with ordinality as a (id, ordinal)
          join dossier x on x.authority_id = $1 and x.id = a.id and x.id <> d.id
          cross join lateral ${visible('x.id')} reach), '[]')
          as travels_with,
        ${unitJson('u')} as lead_unit,
        (select json_build_object('id', f.id, 'name', f.name) from work_field f
         where f.authority_id = $1 and f.id = w.its_field) as field,
        ${personJson('w.assignee_id')} as assignee, d.returned,
        (select p.display_name from person p
         where p.authority_id = $1 and p.id = (d.returned ->> 'by')::uuid) as returned_by_name,
        ${ofEach('select from draft r where r.authority_id = $1 and r.dossier_id = each_one.id')} as has_draft,
        ${ofEach(`select from dossier_file l
          where l.authority_id = $1 and l.dossier_id = each_one.id and l.kind = 'COMMENT_TABLE'`)} as has_summary_table,
        ${ofEach(`select from official_document_dossier od
          join submission b on b.authority_id = $1 and b.document_id = od.document_id
          where od.authority_id = $1 and od.dossier_id = each_one.id`)} as has_submission,
        (select json_build_object('content', s.content, 'process', s.process, 'officeOpinion', s.office_opinion)
         from routing_slip_dossier rs join routing_slip s on s.authority_id = $1 and s.id = rs.slip_id
         where rs.authority_id = $1 and rs.dossier_id = d.id) as slip
      from page w
      join dossier d on d.authority_id = $1 and d.id = w.dossier_id
      join unit u on u.authority_id = $1 and u.id = w.lead_unit_id
      order by w.sort, w.id`,
    values: [
      ...deskValues(reader),
      EXAMINATION_STEPS,
      SLIP_STEPS,
      fieldId,
      specialistId,
      after?.at ?? null,
      after?.id ?? null,
      limit,
    ],
  };
}

interface Load {
  readonly holds: number;
  readonly late: number;
}

export interface OfficeCountsRow {
  readonly open: boolean;
  readonly to_examine: number;
  readonly late: number;
  readonly by_field: readonly (Load & { readonly fieldId: string })[];
  readonly specialists: readonly (Load & { readonly person: PersonJson })[];
  readonly vice_chairs: readonly PersonJson[];
  readonly units: readonly UnitModel[];
}

/** SQL: who holds a position in units of a kind today, as `p`. */
const holding = (kind: string, position: string) => `
  select distinct p.id, p.display_name from unit u
  join post o on o.authority_id = $1 and o.unit_id = u.id and o.position = '${position}'
  join appointment a on a.authority_id = $1 and a.post_id = o.id
    and a.valid_from <= $5::date and (a.valid_to is null or a.valid_to > $5::date)
  join person p on p.authority_id = $1 and p.id = a.person_id
  where u.authority_id = $1 and u.kind = '${kind}' and exists (select from offices)`;

/** What waits in the Office, counted by field and by specialist, and among whom it may be given out; one statement. */
export function officeCounts(reader: DeskReader, cap: number): Query<OfficeCountsRow> {
  return {
    name: 'submission.office-counts',
    text: `with ${OFFICES}, ${UNIT_FIELDS}, ${WAITING}
      select exists (select from offices) as open,
        (select least(count(*), $8)::int from waiting) as to_examine,
        (select least(count(*) filter (where due_at < $3), $8)::int from waiting) as late,
        coalesce((select json_agg(json_build_object('fieldId', c.its_field, 'holds', c.holds, 'late', c.late))
          from (select w.its_field, least(count(*), $8) as holds,
                  least(count(*) filter (where w.due_at < $3), $8) as late
                from waiting w where w.its_field is not null group by w.its_field) c), '[]') as by_field,
        coalesce((select json_agg(json_build_object('person',
            json_build_object('id', s.id, 'displayName', s.display_name), 'holds', c.holds, 'late', c.late)
            order by s.display_name)
          from (${holding('OFFICE', 'OFFICER')}) s
          cross join lateral (
            select least(count(*), $8) as holds, least(count(*) filter (where w.due_at < $3), $8) as late
            from waiting w where w.assignee_id = s.id) c), '[]') as specialists,
        coalesce((select json_agg(json_build_object('id', v.id, 'displayName', v.display_name) order by v.display_name)
          from (${holding('LEADERSHIP', 'VICE_CHAIR')}) v), '[]') as vice_chairs,
        coalesce((select json_agg(${unitJson('u')} order by u.ordinal) from unit u
          join unit_field uf on uf.unit_id = u.id
          where u.authority_id = $1 and exists (select from offices)), '[]') as units`,
    values: [...deskValues(reader), EXAMINATION_STEPS, SLIP_STEPS, cap],
  };
}
