import type { Actor } from '../../../platform/actor.js';

/** The appointment that asks. */
export type Administrator = Pick<Actor, 'authorityId' | 'unitId' | 'position'>;

/**
 * SQL: whether the appointment administers the processes of the tenant: an administrator of the Office. Nobody else
 * does, whatever he leads; an administrator of another unit does not either. Parameters $1 tenant, $2 unit, $3 position.
 */
export const ADMINISTERS = `
  ($3::text = 'ADMIN' and exists (
    select from unit own where own.authority_id = $1 and own.id = $2 and own.kind = 'OFFICE'))`;

/** Parameters $1 to $3 of the queries of the studio. */
export function administratorValues({ authorityId, unitId, position }: Administrator): unknown[] {
  return [authorityId, unitId, position];
}
