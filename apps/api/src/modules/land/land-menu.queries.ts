import type { Query } from '../../platform/database/query.js';

/** Whether a unit reports land figures, and whether it may read those of the city. */
export function landPlaces(
  authorityId: string,
  unitId: string,
): Query<{ readonly reports: boolean; readonly reads: boolean }> {
  return {
    name: 'land.places',
    text: `select
        exists (select from land_owner o where o.authority_id = $1 and o.unit_id = $2) as reports,
        exists (select from access_fact f
          where f.authority_id = $1 and f.principal_id = $2 and f.subject_kind = 'LAND_PROGRAMME') as reads`,
    values: [authorityId, unitId],
  };
}
