import type { PositionCode } from '@thong-suot/administration';

/**
 * SQL: whether somebody holds a position in a unit on the day of an instant ("has this unit a clerk?"); the places are
 * like `$1`.
 */
export function unitHolds(
  position: PositionCode,
  places: { readonly authority: string; readonly unit: string; readonly instant: string },
): string {
  const day = `(${places.instant}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
  return `
  exists (
    select 1 from post po
    join appointment ap on (ap.authority_id, ap.post_id) = (po.authority_id, po.id)
    where po.authority_id = ${places.authority} and po.unit_id = ${places.unit} and po.position = '${position}'
      and ap.valid_from <= ${day} and (ap.valid_to is null or ap.valid_to > ${day}))`;
}
