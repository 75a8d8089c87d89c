import type { Query } from '../../platform/database/query.js';

export interface WorkFieldRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly vice_chair: { readonly id: string; readonly displayName: string } | null;
  readonly specialist: { readonly id: string; readonly displayName: string } | null;
}

/** SQL: who is in charge of the field of an alias on a day, in a unit of a kind and a position, as JSON. */
const inCharge = (kind: string, position: string) => `
  (select json_build_object('id', p.id, 'displayName', p.display_name)
   from field_charge c
   join post o on o.authority_id = $1 and o.id = c.post_id and o.position = '${position}'
   join unit u on u.authority_id = $1 and u.id = o.unit_id and u.kind = '${kind}'
   join person p on p.authority_id = $1 and p.id = c.person_id
   where c.authority_id = $1 and c.field_id = f.id
     and c.valid_from <= $2::date and (c.valid_to is null or c.valid_to > $2::date)
   order by c.valid_from desc, c.id desc limit 1)`;

/** The fields of work of a tenant in their order, with who is in charge on a day. */
export function workFields(authorityId: string, today: string): Query<WorkFieldRow> {
  return {
    name: 'organisation.work_fields',
    text: `select f.id, f.code, f.name, ${inCharge('LEADERSHIP', 'VICE_CHAIR')} as vice_chair,
        ${inCharge('OFFICE', 'OFFICER')} as specialist
      from work_field f where f.authority_id = $1 order by f.ordinal`,
    values: [authorityId, today],
  };
}

/** A field of work by its id; for acts that name one. */
export function workFieldById(authorityId: string, id: string | null): Query<{ readonly id: string }> {
  return {
    name: 'organisation.work_field_by_id',
    text: 'select id from work_field where authority_id = $1 and id = $2',
    values: [authorityId, id],
  };
}

/** The posts that a person holds on a day. */
export interface HeldPostRow {
  readonly unit_id: string;
  readonly position: string;
}

export function postsHeldBy(authorityId: string, personId: string, today: string): Query<HeldPostRow> {
  return {
    name: 'organisation.posts_held_by',
    text: `select o.unit_id, o.position from appointment a
      join post o on o.authority_id = $1 and o.id = a.post_id
      where a.authority_id = $1 and a.person_id = $2
        and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to > $3::date)`,
    values: [authorityId, personId, today],
  };
}
