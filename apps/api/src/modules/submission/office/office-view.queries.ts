import type { CivilDate } from '@thong-suot/administration';
import type { Query } from '../../../platform/database/query.js';
import type { PersonJson } from '../leader-answer.queries.js';
import { EXAMINATION_STEPS, personJson } from './office-places.js';

export interface OfficeViewRow {
  readonly dossier_id: string;
  readonly field: { readonly id: string; readonly name: string } | null;
  /** Open steps of the Office that one person alone holds. */
  readonly held_steps: readonly {
    readonly elementId: string;
    readonly unitId: string;
    readonly positions: readonly string[];
    readonly holder: PersonJson;
  }[];
}

/**
 * Of dossiers that the reader has already been let in to: the field that the Office has chosen, else that of the lead unit
 * today, and who holds the Office's steps.
 */
export function officeView(
  authorityId: string,
  dossierIds: readonly string[],
  today: CivilDate,
): Query<OfficeViewRow> {
  return {
    name: 'submission.office-view',
    text: `select d.id as dossier_id,
        (select json_build_object('id', f.id, 'name', f.name) from work_field f
         where f.authority_id = $1 and f.id = coalesce(
           (i.state -> 'variables' ->> 'fieldId')::uuid,
           (select u.field_id from field_unit u
            where u.authority_id = $1 and u.unit_id = d.lead_unit_id
              and u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date)
            order by u.valid_from desc limit 1))) as field,
        (select coalesce(json_agg(json_build_object('elementId', w.element_id, 'unitId', w.unit_id,
            'positions', w.positions, 'holder', ${personJson('w.assignee_id')}) order by w.id), '[]'::json)
         from work_item w
         where w.authority_id = $1 and w.dossier_id = d.id and w.closed_at is null
           and w.element_id = any ($4::text[]) and w.assignee_id is not null) as held_steps
      from dossier d
      join process_instance i on i.authority_id = $1 and i.id = d.instance_id
      where d.authority_id = $1 and d.id = any ($2::uuid[])`,
    values: [authorityId, dossierIds, today, EXAMINATION_STEPS],
  };
}
