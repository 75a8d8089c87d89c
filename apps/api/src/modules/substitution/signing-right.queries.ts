import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { substitutionInForce } from '../organisation/index.js';
import { holderJoin, holds } from './holders.queries.js';
import { lockPerson } from './leave.queries.js';

export interface OrderPostRow {
  position: string;
  unitKind: string;
  holders: string[];
  standing: boolean;
}

/** A post that may be ordered to sign, who holds it, and whether an order for the type stands. */
export function orderedPost(
  authorityId: string,
  postId: string,
  docType: string,
  today: string,
): Query<OrderPostRow> {
  return {
    name: 'substitution.ordered_post',
    text: `
      select p.position, u.kind as "unitKind",
        coalesce((select array_agg(a.person_id) from appointment a
          where a.authority_id = $1 and a.post_id = p.id and ${holds('a', '$4::date')}), '{}') as holders,
        exists (select from signing_mandate m where m.authority_id = $1 and m.post_id = p.id and m.doc_type = $3
          and (m.valid_to is null or m.valid_to > $4::date)) as standing
        from post p
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where p.authority_id = $1 and p.id = $2`,
    values: [authorityId, postId, docType, today],
  };
}

/** Lays a standing order; of two at the same moment the second is refused. */
export function insertOrder(order: {
  readonly authorityId: string;
  readonly id: string;
  readonly postId: string;
  readonly docType: string;
  readonly basis: string;
  readonly from: string;
}): Statement[] {
  const { authorityId, id, postId, docType, basis, from } = order;
  return [
    lockPerson(authorityId, postId),
    {
      name: 'substitution.insert_order',
      text: `insert into signing_mandate (authority_id, id, post_id, doc_type, kind, basis, valid_from)
        select $1, $2, $3, $4, 'BY_ORDER', $5, $6
         where not exists (
           select from signing_mandate m where m.authority_id = $1 and m.post_id = $3 and m.doc_type = $4
             and (m.valid_to is null or m.valid_to > $6::date))`,
      values: [authorityId, id, postId, docType, basis, from],
      mustChange: 'ORDER_ALREADY',
    },
  ];
}

export interface OrderRow {
  id: string;
  from: string;
  to: string | null;
  holders: string[];
}

export function orderById(authorityId: string, id: string, today: string): Query<OrderRow> {
  return {
    name: 'substitution.order_by_id',
    text: `
      select m.id, m.valid_from::text as "from", m.valid_to::text as "to",
        coalesce((select array_agg(a.person_id) from appointment a
          where a.authority_id = $1 and a.post_id = m.post_id and ${holds('a', '$3::date')}), '{}') as holders
        from signing_mandate m where m.authority_id = $1 and m.id = $2 and m.kind = 'BY_ORDER'`,
    values: [authorityId, id, today],
  };
}

/** Ends a standing order with a day; it is then no longer in force from the next one on. */
export function endOrder(authorityId: string, id: string, to: string): Statement {
  return {
    name: 'substitution.end_order',
    text: `update signing_mandate set valid_to = $3 where authority_id = $1 and id = $2 and valid_to is null`,
    values: [authorityId, id, to],
    mustChange: 'ORDER_OVER',
  };
}

export interface SigningRightRow {
  id: string;
  /** COMPETENCE by position, MANDATE by a standing order (TL.), AUTHORISATION by paper (TUQ.). */
  kind: 'COMPETENCE' | 'MANDATE' | 'AUTHORISATION';
  position: string | null;
  title: string | null;
  unit_name: string | null;
  person_name: string | null;
  signs_for: 'COLLECTIVE' | 'CHAIR';
  doc_types: string[] | null;
  basis: string;
  from: string;
  to: string | null;
}

/** Who may sign for the Committee and its Chairman on a day, and by what. */
export function signingRightsOn(authorityId: string, day: string): Query<SigningRightRow> {
  return {
    name: 'substitution.signing_rights_on',
    text: `
      select c.id, 'COMPETENCE' as kind, c.position, null as title, null as unit_name, null as person_name, c.signs_for,
        case when c.doc_type is not null then array[c.doc_type] end as doc_types, c.basis, c.valid_from::text as "from",
        c.valid_to::text as "to", 1 as place
        from signing_competence c where c.authority_id = $1 and ${holds('c', '$2::date')}
      union all
      select m.id, 'MANDATE', p.position, p.title, u.short_name, null, 'CHAIR', array[m.doc_type], m.basis,
        m.valid_from::text, m.valid_to::text, 2
        from signing_mandate m
        join post p on p.authority_id = $1 and p.id = m.post_id
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where m.authority_id = $1 and ${holds('m', '$2::date')}
      union all
      select t.id, 'AUTHORISATION', p2.position, p2.title, u2.short_name, n2.display_name, 'CHAIR', t.doc_types, t.basis,
        t.valid_from::text, t.valid_to::text, 3
        from substitution t ${holderJoin(2, 't.substitute_appointment_id')}
       where t.authority_id = $1 and t.kind = 'AUTHORISATION' and ${substitutionInForce('t', '$2::date')}
       order by place, "from", id limit 200`,
    values: [authorityId, day],
  };
}
