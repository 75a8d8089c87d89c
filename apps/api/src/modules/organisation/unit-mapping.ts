import type { UnitRow } from './organisation.queries.js';
import type { UnitModel } from './unit.model.js';

/** A unit's row as GraphQL shows it. */
export function toUnit(row: UnitRow): UnitModel {
  return { id: row.id, code: row.code, name: row.name, shortName: row.short_name, kind: row.kind };
}
