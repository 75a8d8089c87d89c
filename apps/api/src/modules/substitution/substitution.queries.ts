import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import type { Days, Holding, Standing } from './domain/decide-substitution.js';

/** SQL: whether days of `alias` hold on a day (a place like `$3`). */
const holds = (alias: string, day: string) =>
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

/** Leaves of whoever holds an appointment that touch some days. */
export function leavesTouching(
  authorityId: string,
  appointmentIds: readonly string[],
  { from, to }: Days,
): Query<Days & { appointmentId: string }> {
  return {
    name: 'substitution.leaves_touching',
    text: `
      select a.id as "appointmentId", l.valid_from::text as "from", l.valid_to::text as "to"
        from appointment a
        join leave_period l on l.authority_id = $1 and l.person_id = a.person_id
       where a.authority_id = $1 and a.id = any ($2::uuid[]) and l.ended_at is null
         and l.valid_from < $4::date and l.valid_to > $3::date
       order by l.valid_from`,
    values: [authorityId, appointmentIds, from, to],
  };
}

/** Substitutions of appointments that touch some days. */
export function standingOf(
  authorityId: string,
  appointmentIds: readonly string[],
  { from, to }: Days,
): Query<Standing & { appointmentId: string }> {
  return {
    name: 'substitution.standing_of',
    text: `
      select t.absent_appointment_id as "appointmentId", t.acts, t.valid_from::text as "from", t.valid_to::text as "to"
        from substitution t
       where t.authority_id = $1 and t.absent_appointment_id = any ($2::uuid[]) and t.kind = 'SUBSTITUTION'
         and t.revoked_at is null and t.valid_from < $4::date and t.valid_to > $3::date
       order by t.valid_from`,
    values: [authorityId, appointmentIds, from, to],
  };
}

/**
 * SQL: the open work `w` that only one person would see on some days: of his posts and by his name, where no other
 * candidate is there. `post` and `person` name his; `from` and `to` the days.
 */
const onlyHis = (at: { post: string; person: string; from: string; to: string }) => {
  const there = (person: string) => `not exists (
    select from leave_period l where l.authority_id = $1 and l.person_id = ${person} and l.ended_at is null
      and l.valid_from < ${at.to} and l.valid_to > ${at.from})`;
  return `
    from work_item_candidate k
    join work_item w on w.authority_id = $1 and w.id = k.work_item_id and w.closed_at is null
   where k.authority_id = $1 and k.principal_id in (${at.post}, ${at.person})
     and not exists (
       select from work_item_candidate o
        where o.authority_id = $1 and o.work_item_id = k.work_item_id and o.principal_id <> ${at.person} and (
          exists (select from unit x where x.authority_id = $1 and x.id = o.principal_id)
          or exists (
            select from person x where x.authority_id = $1 and x.id = o.principal_id and ${there('x.id')})
          or exists (
            select from appointment x where x.authority_id = $1 and x.post_id = o.principal_id
              and x.person_id <> ${at.person} and x.valid_from <= ${at.from}
              and (x.valid_to is null or x.valid_to > ${at.from}) and ${there('x.person_id')})))`;
};

/** Counts of work stop here: 201 says "more than two hundred". */
const CAP = 201;

export interface UnseenRow {
  appointment_id: string;
  total: number;
  items: { id: string; title: string; stepId: string; stepName: string | null; dueAt: string | null }[];
}

/** Of every appointment of a person the open work that nobody would see on some days; the first five, the next due first. */
export function unseenOf(authorityId: string, personId: string, { from, to }: Days): Query<UnseenRow> {
  const his = onlyHis({ post: 'a.post_id', person: 'a.person_id', from: '$3::date', to: '$4::date' });
  return {
    name: 'substitution.unseen_of',
    text: `
      select a.id as appointment_id, (select count(*)::int from (select ${his} limit ${CAP}) c) as total,
        coalesce((
          select json_agg(json_build_object('id', i.id, 'title', i.title, 'stepId', i.element_id,
              'stepName', i.step_name, 'dueAt', i.due_at) order by i.due_sort, i.id)
            from (select w.*, k.due_sort ${his} order by k.due_sort, w.id limit 5) i), '[]') as items
        from appointment a
       where a.authority_id = $1 and a.person_id = $2 and ${holds('a', '$3::date')}
       order by a.id`,
    values: [authorityId, personId, from, to],
  };
}

export interface LeaveRow {
  id: string;
  person_id: string;
  person_name: string;
  reason: string;
  from: string;
  to: string;
  units: { id: string; kind: string }[];
  unseen: number;
}

/** Whose absences are shown: the own ones, and those of the people of a unit where one leads it. */
export interface AbsenceReading {
  readonly authorityId: string;
  readonly personId: string;
  /** The unit that the reader leads; null for none. */
  readonly unitId: string | null;
  /** Whether those of the leaders of the Committee are shown too. */
  readonly ofLeadership: boolean;
  readonly today: string;
}

const SHOWN = 100;

/** SQL: whether the reader sees the absences of a person. */
const shownOf = (person: string) => `(${person} = $2 or exists (
  select from appointment a
  join post p on p.authority_id = $1 and p.id = a.post_id
  join unit u on u.authority_id = $1 and u.id = p.unit_id
  where a.authority_id = $1 and a.person_id = ${person} and ${holds('a', '$5::date')}
    and (u.id = $3 or ($4 and u.kind = 'LEADERSHIP'))))`;

/** Leaves that run or lie ahead, the next first, each with how much work nobody sees for want of a substitute. */
export function leavesShown({
  authorityId,
  personId,
  unitId,
  ofLeadership,
  today,
}: AbsenceReading): Query<LeaveRow> {
  const his = onlyHis({ post: 'a.post_id', person: 'l.person_id', from: 'l.valid_from', to: 'l.valid_to' });
  return {
    name: 'substitution.leaves_shown',
    text: `
      select l.id, l.person_id, n.display_name as person_name, l.reason, l.valid_from::text as "from",
        l.valid_to::text as "to",
        coalesce((
          select json_agg(json_build_object('id', u.id, 'kind', u.kind) order by a.id)
            from appointment a
            join post p on p.authority_id = $1 and p.id = a.post_id
            join unit u on u.authority_id = $1 and u.id = p.unit_id
           where a.authority_id = $1 and a.person_id = l.person_id and ${holds('a', '$5::date')}), '[]') as units,
        coalesce((
          select sum((select count(*)::int from (select ${his} limit ${CAP}) c))
            from appointment a
           where a.authority_id = $1 and a.person_id = l.person_id and ${holds('a', 'l.valid_from')}
             and not exists (
               select from substitution t
                where t.authority_id = $1 and t.absent_appointment_id = a.id and t.kind = 'SUBSTITUTION'
                  and t.revoked_at is null and t.valid_from <= l.valid_from and t.valid_to >= l.valid_to)
        ), 0)::int as unseen
        from leave_period l
        join person n on n.authority_id = $1 and n.id = l.person_id
       where l.authority_id = $1 and l.ended_at is null and l.valid_to > $5::date and ${shownOf('l.person_id')}
       order by l.valid_from, l.id limit ${SHOWN}`,
    values: [authorityId, personId, unitId, ofLeadership, today],
  };
}

export interface SubstitutionRow {
  id: string;
  kind: 'SUBSTITUTION' | 'AUTHORISATION';
  acts: string[] | null;
  doc_types: string[] | null;
  reason: string;
  basis: string | null;
  from: string;
  to: string;
  leave_id: string | null;
  revoked_at: string | null;
  absent: ChairRow;
  substitute: ChairRow;
}

export interface ChairRow {
  appointmentId: string;
  postId: string;
  personId: string;
  personName: string;
  title: string;
  position: string;
  unit: { id: string; code: string; name: string; shortName: string; kind: string };
}

const chair = (
  n: number,
) => `json_build_object('appointmentId', a${n}.id, 'postId', p${n}.id, 'personId', n${n}.id,
  'personName', n${n}.display_name, 'title', p${n}.title, 'position', p${n}.position,
  'unit', json_build_object('id', u${n}.id, 'code', u${n}.code, 'name', u${n}.name, 'shortName', u${n}.short_name,
    'kind', u${n}.kind))`;

const chairJoin = (n: number, appointment: string) => `
  join appointment a${n} on a${n}.authority_id = $1 and a${n}.id = ${appointment}
  join person n${n} on n${n}.authority_id = $1 and n${n}.id = a${n}.person_id
  join post p${n} on p${n}.authority_id = $1 and p${n}.id = a${n}.post_id
  join unit u${n} on u${n}.authority_id = $1 and u${n}.id = p${n}.unit_id`;

const SUBSTITUTION = `t.id, t.kind, t.acts, t.doc_types, t.reason, t.basis, t.valid_from::text as "from",
  t.valid_to::text as "to", t.leave_id, t.revoked_at, ${chair(1)} as absent, ${chair(2)} as substitute
  from substitution t ${chairJoin(1, 't.absent_appointment_id')} ${chairJoin(2, 't.substitute_appointment_id')}`;

/** Substitutions that run, lie ahead or ended within the last ninety days, the latest first. */
export function substitutionsShown({
  authorityId,
  personId,
  unitId,
  ofLeadership,
  today,
}: AbsenceReading): Query<SubstitutionRow> {
  return {
    name: 'substitution.substitutions_shown',
    text: `
      select ${SUBSTITUTION}
       where t.authority_id = $1 and t.valid_to > $5::date - 90
         and (${shownOf('a1.person_id')} or a2.person_id = $2)
       order by t.valid_from desc, t.id desc limit ${SHOWN}`,
    values: [authorityId, personId, unitId, ofLeadership, today],
  };
}

/** One substitution. */
export function substitutionById(authorityId: string, id: string): Query<SubstitutionRow> {
  return {
    name: 'substitution.by_id',
    text: `select ${SUBSTITUTION} where t.authority_id = $1 and t.id = $2`,
    values: [authorityId, id],
  };
}

/** Substitutions in force in which somebody does the work of others, by any of his appointments. */
export function standingInOf(authorityId: string, personId: string, today: string): Query<SubstitutionRow> {
  return {
    name: 'substitution.standing_in_of',
    text: `
      select ${SUBSTITUTION}
       where t.authority_id = $1 and a2.person_id = $2 and t.revoked_at is null and ${holds('t', '$3::date')}
         and ${holds('a1', '$3::date')} and ${holds('a2', '$3::date')}
       order by t.valid_from, t.id limit 20`,
    values: [authorityId, personId, today],
  };
}

export interface PersonChairRow extends ChairRow {
  validTo: string | null;
}

/** Who holds posts in some units on a day: those whom one speaks for, and those who may stand in. */
export function chairsOf(
  authorityId: string,
  unitIds: readonly string[],
  heads: boolean,
  today: string,
): Query<ChairRow> {
  return {
    name: 'substitution.chairs_of',
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

/** One entry that a person wrote about being away. */
export function insertLeave(row: {
  authorityId: string;
  id: string;
  personId: string;
  reason: string;
  days: Days;
  by: string;
  now: string;
}): Statement {
  const { authorityId, id, personId, reason, days, by, now } = row;
  return {
    name: 'substitution.insert_leave',
    // One leave of a person at a time: two that overlap would be ended apart.
    text: `insert into leave_period (authority_id, id, person_id, reason, valid_from, valid_to, recorded_by, recorded_at)
      select $1, $2, $3, $4, $5, $6, $7, $8
       where not exists (
         select from leave_period l where l.authority_id = $1 and l.person_id = $3 and l.ended_at is null
           and l.valid_from < $6::date and l.valid_to > $5::date)`,
    values: [authorityId, id, personId, reason, days.from, days.to, by, now],
    mustChange: 'LEAVE_ALREADY',
  };
}

/** Held until the end of the act: who enters an absence of the same person at the same moment waits, then sees it. */
export function lockPerson(authorityId: string, personId: string): Statement {
  return {
    name: 'substitution.lock_person',
    text: `select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 56))`,
    values: [authorityId, personId],
  };
}

export interface NewSubstitution {
  readonly authorityId: string;
  readonly id: string;
  readonly kind: 'SUBSTITUTION' | 'AUTHORISATION';
  readonly absentId: string;
  readonly substituteId: string;
  readonly acts: readonly string[] | null;
  readonly docTypes: readonly string[] | null;
  readonly reason: string;
  readonly basis: string | null;
  readonly days: Days;
  readonly leaveId: string | null;
  readonly by: string;
  readonly now: string;
}

export function insertSubstitution(row: NewSubstitution): Statement {
  return {
    name: 'substitution.insert',
    // Two who name a substitute for the same work at the same moment: the first one stands.
    text: `insert into substitution (authority_id, id, kind, absent_appointment_id, substitute_appointment_id, acts,
        doc_types, reason, basis, valid_from, valid_to, leave_id, granted_by, granted_at)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
       where $3 = 'AUTHORISATION' or not exists (
         select from substitution t
          where t.authority_id = $1 and t.absent_appointment_id = $4 and t.kind = 'SUBSTITUTION'
            and t.revoked_at is null and t.valid_from < $11::date and t.valid_to > $10::date
            and (t.acts is null or $6::text[] is null or t.acts && $6::text[]))`,
    values: [
      row.authorityId,
      row.id,
      row.kind,
      row.absentId,
      row.substituteId,
      row.acts,
      row.docTypes,
      row.reason,
      row.basis,
      row.days.from,
      row.days.to,
      row.leaveId,
      row.by,
      row.now,
    ],
    mustChange: 'SUBSTITUTE_MEANWHILE',
  };
}

/** Ends a substitution at once; refused where it has ended already. */
export function revokeSubstitution(authorityId: string, id: string, by: string, now: string): Statement {
  return {
    name: 'substitution.revoke',
    text: `update substitution set revoked_by = $3, revoked_at = $4
      where authority_id = $1 and id = $2 and revoked_at is null`,
    values: [authorityId, id, by, now],
    mustChange: 'SUBSTITUTION_OVER',
  };
}

export interface LeaveToEndRow {
  id: string;
  person_id: string;
  to: string;
  ended_at: string | null;
}

export function leaveById(authorityId: string, id: string): Query<LeaveToEndRow> {
  return {
    name: 'substitution.leave_by_id',
    text: `select id, person_id, valid_to::text as "to", ended_at from leave_period where authority_id = $1 and id = $2`,
    values: [authorityId, id],
  };
}

/** Ends a leave, and with it those who stood in because of it. */
export function endLeaveStatements(authorityId: string, id: string, by: string, now: string): Statement[] {
  return [
    {
      name: 'substitution.end_leave',
      text: `update leave_period set ended_by = $3, ended_at = $4
        where authority_id = $1 and id = $2 and ended_at is null`,
      values: [authorityId, id, by, now],
      mustChange: 'LEAVE_OVER',
    },
    {
      name: 'substitution.end_with_leave',
      text: `update substitution set revoked_by = $3, revoked_at = $4
        where authority_id = $1 and leave_id = $2 and revoked_at is null`,
      values: [authorityId, id, by, now],
    },
  ];
}

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
        from substitution t ${chairJoin(2, 't.substitute_appointment_id')}
       where t.authority_id = $1 and t.kind = 'AUTHORISATION' and t.revoked_at is null and ${holds('t', '$2::date')}
       order by place, "from", id limit 200`,
    values: [authorityId, day],
  };
}
