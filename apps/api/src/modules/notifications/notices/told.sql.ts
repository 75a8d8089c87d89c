import { substitutionInForce } from '../../organisation/index.js';

/**
 * SQL: the persons who hold a step `w` on the business day of an instant (`$n`), each for every post for which; their
 * columns are `pe.person_id` and `pe.post_id`. Administrators hold no work. Whoever stands in for one of them on that day
 * is told as well, in his own post.
 */
export function holdersOf(instant: string): string {
  return `
  join lateral (
    with holder as materialized (
      select ap.person_id, po.id as post_id, ap.id as appointment_id
        from post po
        ${holding('po', instant)}
       where po.authority_id = w.authority_id and po.unit_id = w.unit_id and po.position <> 'ADMIN'
         and exists (
           select from work_item_candidate k
            where k.authority_id = w.authority_id and k.work_item_id = w.id
              and k.principal_id in (po.id, po.unit_id, ap.person_id)))
    select h.person_id, h.post_id from holder h
    union
    select a.person_id, a.post_id from holder h
      join substitution t on t.authority_id = w.authority_id and t.absent_appointment_id = h.appointment_id
        and t.kind = 'SUBSTITUTION' and ${substitutionInForce('t', dayOf(instant))}
      join appointment a on a.authority_id = w.authority_id and a.id = t.substitute_appointment_id
  ) pe on true`;
}

/** SQL: the appointments `ap` to a post on the business day of an instant. */
export function holding(post: string, instant: string): string {
  const day = dayOf(instant);
  return `join appointment ap on ap.authority_id = ${post}.authority_id and ap.post_id = ${post}.id
        and ap.valid_from <= ${day} and (ap.valid_to is null or ap.valid_to > ${day})`;
}

/** SQL: the day of the office of an instant. */
function dayOf(instant: string): string {
  return `(${instant}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
}

/** SQL: what a notice needs to know of a step `w` and of whoever holds it. */
export const STEP = `w.id as work_item_id, w.instance_id, w.element_id as step_id, w.subject_kind, w.subject_id, w.due_at,
  w.lead_unit_id, pe.person_id, pe.post_id`;
