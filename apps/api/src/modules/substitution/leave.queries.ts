import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import type { Days } from './domain/decide-substitution.js';
import { holds } from './holders.queries.js';

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
  units: { id: string; kind: string; position: string }[];
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

export const SHOWN = 100;

/** SQL: whether the reader sees the absences of a person. */
export const shownOf = (person: string) => `(${person} = $2 or exists (
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
          select json_agg(json_build_object('id', u.id, 'kind', u.kind, 'position', p.position) order by a.id)
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
