import type { Query } from '../../../platform/database/query.js';
import { REASSIGNED } from '../../workflow/index.js';

/** Who did a step of a dossier last. */
export interface LastCloserRow {
  readonly dossier_id: string;
  readonly element_id: string;
  readonly closed_by: string;
}

/** Who did each step of dossiers last; giving a step away is not doing it. */
export function lastClosers(authorityId: string, dossierIds: readonly string[]): Query<LastCloserRow> {
  return {
    name: 'submission.last-closers',
    text: `select distinct on (w.dossier_id, w.element_id) w.dossier_id, w.element_id, w.closed_by
      from work_item w
      where w.authority_id = $1 and w.dossier_id = any ($2::uuid[]) and w.subject_kind = 'DOSSIER'
        and w.closed_by is not null and w.outcome is distinct from $3
      order by w.dossier_id, w.element_id, w.id desc`,
    values: [authorityId, dossierIds, REASSIGNED],
  };
}
