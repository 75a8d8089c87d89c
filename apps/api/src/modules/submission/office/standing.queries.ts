import type { Query } from '../../../platform/database/query.js';
import type { DossierRefModel } from '../../documents/index.js';
import type { UnitModel } from '../../organisation/index.js';
import { BESIDE_STEPS } from '../../workflow/index.js';
import type { PersonJson } from '../leader-answer.queries.js';
import {
  deskValues,
  dossierJson,
  OFFICES,
  personJson,
  UNIT_FIELDS,
  unitJson,
  visible,
  type DeskReader,
} from './office-places.js';

export interface StandingRow {
  readonly id: string;
  readonly element_id: string;
  readonly step_name: string | null;
  readonly unit_id: string;
  readonly positions: readonly string[];
  readonly candidates: readonly string[];
  readonly opened_at: string;
  readonly due_at: string | null;
  readonly sort_at: string;
  readonly dossier: DossierRefModel;
  readonly version: number;
  readonly lead_unit: UnitModel;
  readonly field: { readonly id: string; readonly name: string } | null;
  readonly holding_unit: UnitModel;
  readonly assignee: PersonJson | null;
  readonly office_unit_id: string | null;
}

export interface StandingFilter {
  readonly fieldId: string | null;
  readonly unitId: string | null;
  readonly specialistId: string | null;
  readonly late: boolean;
}

export interface StandingKey {
  readonly at: string;
  readonly id: string;
  readonly dossierId: string;
}

/** SQL: what the filters and the page ask of an open step `w` about the dossier of a column. */
const asked = (dossier: string) => `
  w.authority_id = $1 and w.closed_at is null and w.element_id <> 'answer' and exists (select from offices)
  and ($7::uuid is null or coalesce(w.field_id, uf.field_id) = $7)
  and ($8::uuid is null or w.lead_unit_id = $8)
  and ($9::uuid is null or w.assignee_id = $9 or exists (
    select from field_charge c
    where c.authority_id = $1 and c.person_id = $9 and c.field_id = coalesce(w.field_id, uf.field_id)
      and c.valid_from <= $5::date and (c.valid_to is null or c.valid_to > $5::date)))
  and (not $10::boolean or w.due_at < $3::timestamptz)
  and ($12::uuid is null
    or (coalesce(w.due_at, 'infinity'), w.id, ${dossier}) > ($11::timestamptz, $12::uuid, $13::uuid))`;

/**
 * One page of where dossiers stand, the latest first, then the next due: the open step that says where a dossier stands,
 * or while comments are collected that of its round. Read in the order of the deadlines (index work_item_standing).
 */
export function standingPage(
  reader: DeskReader,
  { fieldId, unitId, specialistId, late }: StandingFilter,
  after: StandingKey | undefined,
  limit: number,
): Query<StandingRow> {
  const step = (dossier: string, joined: string, where: string) => `(
    select w.id, w.element_id, w.step_name, w.unit_id, w.positions, w.opened_at, w.due_at, w.lead_unit_id, w.assignee_id,
      coalesce(w.field_id, uf.field_id) as its_field, ${dossier} as its_dossier,
      coalesce(w.due_at, 'infinity') as sort
    from work_item w ${joined}
    left join unit_field uf on uf.unit_id = w.lead_unit_id
    cross join lateral ${visible(dossier)} reach
    where ${where} and ${asked(dossier)}
    order by coalesce(w.due_at, 'infinity'), w.id, ${dossier}
    limit $14)`;
  return {
    name: 'submission.standing',
    text: `with ${OFFICES}, ${UNIT_FIELDS}, page as materialized (
        select * from (
          ${step('w.dossier_id', '', `w.subject_kind = 'DOSSIER' and w.element_id <> all ($6::text[])`)}
          union all
          ${step(
            'rd.dossier_id',
            'join round_dossier rd on rd.authority_id = $1 and rd.round_id = w.subject_id',
            `w.subject_kind = 'ROUND' and w.element_id = 'endRound'`,
          )}) each_one
        order by sort, id, its_dossier
        limit $14
      )
      select w.id, w.element_id, w.step_name, w.unit_id, w.positions, w.opened_at, w.due_at, w.sort::text as sort_at,
        array(select k.principal_id from work_item_candidate k
          where k.authority_id = $1 and k.work_item_id = w.id) as candidates,
        ${dossierJson('d')} as dossier, d.version, ${unitJson('l')} as lead_unit, ${unitJson('u')} as holding_unit,
        (select json_build_object('id', f.id, 'name', f.name) from work_field f
         where f.authority_id = $1 and f.id = w.its_field) as field,
        ${personJson('w.assignee_id')} as assignee, (select id from offices limit 1) as office_unit_id
      from page w
      join dossier d on d.authority_id = $1 and d.id = w.its_dossier
      join unit l on l.authority_id = $1 and l.id = w.lead_unit_id
      join unit u on u.authority_id = $1 and u.id = w.unit_id
      order by w.sort, w.id, d.id`,
    values: [
      ...deskValues(reader),
      BESIDE_STEPS,
      fieldId,
      unitId,
      specialistId,
      late,
      after?.at ?? null,
      after?.id ?? null,
      after?.dossierId ?? null,
      limit,
    ],
  };
}
