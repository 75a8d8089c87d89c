import type { Query } from '../../platform/database/query.js';
import type { Holding } from './domain/decide-substitution.js';

/** SQL: whether days of `alias` hold on a day (a place like `$3`). */
export const holds = (alias: string, day: string) =>
  `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;

const HOLDING = `a.id as "appointmentId", a.person_id as "personId", p.id as "postId", p.unit_id as "unitId",
  u.kind as "unitKind", p.position, a.valid_from::text as "validFrom", a.valid_to::text as "validTo"`;

/** Appointments by id, whenever they hold. */
export function holdingsById(authorityId: string, ids: readonly string[]): Query<Holding> {
  return {
    name: 'substitution.holdings_by_id',
    text: `
      select ${HOLDING}
        from appointment a
        join post p on p.authority_id = $1 and p.id = a.post_id
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where a.authority_id = $1 and a.id = any ($2::uuid[])`,
    values: [authorityId, ids],
  };
}

/** What somebody holds on a day, the first appointment first. */
export function holdingsOf(authorityId: string, personId: string, day: string): Query<Holding> {
  return {
    name: 'substitution.holdings_of',
    text: `
      select ${HOLDING}
        from appointment a
        join post p on p.authority_id = $1 and p.id = a.post_id
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where a.authority_id = $1 and a.person_id = $2 and ${holds('a', '$3::date')}
       order by a.id`,
    values: [authorityId, personId, day],
  };
}

/** What whoever is away by a leave holds on its first day. */
export function holdingsOfLeave(authorityId: string, leaveId: string): Query<Holding> {
  return {
    name: 'substitution.holdings_of_leave',
    text: `
      select ${HOLDING}
        from leave_period l
        join appointment a on a.authority_id = $1 and a.person_id = l.person_id and ${holds('a', 'l.valid_from')}
        join post p on p.authority_id = $1 and p.id = a.post_id
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where l.authority_id = $1 and l.id = $2`,
    values: [authorityId, leaveId],
  };
}

export interface HolderRow {
  appointmentId: string;
  postId: string;
  personId: string;
  personName: string;
  title: string;
  position: string;
  unit: { id: string; code: string; name: string; shortName: string; kind: string };
}

export const holder = (
  n: number,
) => `json_build_object('appointmentId', a${n}.id, 'postId', p${n}.id, 'personId', n${n}.id,
  'personName', n${n}.display_name, 'title', p${n}.title, 'position', p${n}.position,
  'unit', json_build_object('id', u${n}.id, 'code', u${n}.code, 'name', u${n}.name, 'shortName', u${n}.short_name,
    'kind', u${n}.kind))`;

export const holderJoin = (n: number, appointment: string) => `
  join appointment a${n} on a${n}.authority_id = $1 and a${n}.id = ${appointment}
  join person n${n} on n${n}.authority_id = $1 and n${n}.id = a${n}.person_id
  join post p${n} on p${n}.authority_id = $1 and p${n}.id = a${n}.post_id
  join unit u${n} on u${n}.authority_id = $1 and u${n}.id = p${n}.unit_id`;

/** Who holds posts in some units on a day: those whom one speaks for, and those who may stand in. */
export function holdersIn(
  authorityId: string,
  unitIds: readonly string[],
  heads: boolean,
  today: string,
): Query<HolderRow> {
  return {
    name: 'substitution.holders_in',
    text: `
      select a.id as "appointmentId", p.id as "postId", n.id as "personId", n.display_name as "personName", p.title, p.position,
        json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind) as unit
        from appointment a
        join person n on n.authority_id = $1 and n.id = a.person_id
        join post p on p.authority_id = $1 and p.id = a.post_id
        join unit u on u.authority_id = $1 and u.id = p.unit_id
       where a.authority_id = $1 and ${holds('a', '$4::date')}
         and (u.id = any ($2::uuid[])
           or ($3 and (u.kind = 'LEADERSHIP' or p.position in (
             'UNIT_LEADER', 'UNIT_HEAD', 'CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'))))
       order by u.ordinal, u.id, p.added_on nulls first, p.id, a.id limit 500`,
    values: [authorityId, unitIds, heads, today],
  };
}

/** Who is Chairman of the Committee on a day. */
export function chairmenOn(authorityId: string, today: string): Query<{ personId: string }> {
  return {
    name: 'substitution.chairmen_on',
    text: `
      select a.person_id as "personId"
        from unit u
        join post p on p.authority_id = $1 and p.unit_id = u.id and p.position = 'CHAIR'
        join appointment a on a.authority_id = $1 and a.post_id = p.id and ${holds('a', '$2::date')}
       where u.authority_id = $1 and u.kind = 'LEADERSHIP'`,
    values: [authorityId, today],
  };
}
