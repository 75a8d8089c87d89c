import type { Query } from '../../platform/database/query.js';
import type { AccessClass } from './domain/may-read.js';

export type AccessSubjectKind =
  'DOSSIER' | 'ROUND' | 'DOCUMENT' | 'ASSIGNMENT' | 'LAND_REPORT' | 'LAND_PROGRAMME' | 'INCOMING' | 'MEETING';

/**
 * SQL: the ids of the subjects of a kind that principals may read at an instant, for `… and d.id in (…)`.
 * The arguments are the places of the tenant, the principals (uuid[]) and the business instant: `'$1'`.
 * Says the same as `mayRead`; a property test compares the two.
 */
export function visibleSubjects(
  kind: AccessSubjectKind,
  places: { readonly authority: string; readonly principals: string; readonly now: string },
): string {
  return `
    select f.subject_id from access_fact f
     where f.authority_id = ${places.authority} and f.principal_id = any (${places.principals}::uuid[])
       and f.subject_kind = '${kind}' and f.class in ('READ', 'MANAGE')
       and (f.valid_to is null or f.valid_to > ${places.now})`;
}

/**
 * SQL: the same of one subject, as a join: `cross join lateral (…) reach`. For lists that are read by something else and
 * stop at their page: who may read everything has a fact for every subject there ever was, and `in (…)` would gather them
 * all. The limit keeps the planner from turning the question round.
 */
export function reachable(
  subject: string,
  places: { readonly authority: string; readonly principals: string; readonly now: string },
): string {
  return `
    (select from access_fact a
      where a.authority_id = ${places.authority} and a.subject_id = ${subject}
        and a.principal_id = any (${places.principals}::uuid[]) and a.class in ('READ', 'MANAGE')
        and (a.valid_to is null or a.valid_to > ${places.now})
      limit 1)`;
}

export interface AccessFactRow {
  subject_id: string;
  principal_id: string;
  class: AccessClass;
  cause: string;
  valid_to: string | null;
  /** Kept from whom it names while the dossier is restricted; it has ended where it began. */
  withheld: boolean;
}

/** The facts about one subject that name one of the principals. */
export function factsAbout(
  authorityId: string,
  subjectId: string,
  principals: readonly string[],
): Query<AccessFactRow> {
  return {
    name: 'access.facts_about',
    text: `select subject_id, principal_id, class, cause, valid_to, withheld from access_fact
            where authority_id = $1 and subject_id = $2 and principal_id = any ($3::uuid[])
            order by cause`,
    values: [authorityId, subjectId, principals],
  };
}

export interface GroundRow {
  subject_id: string;
  subject_kind: AccessSubjectKind;
  principal_kind: 'PERSON' | 'POST' | 'UNIT';
  principal_id: string;
  principal_name: string;
  class: AccessClass;
  cause: string;
  granted_at: string;
  valid_to: string | null;
  unit_id: string | null;
}

/** The same facts with the names of whom they name: the person, the title of the post, the unit. */
export function groundsAbout(
  authorityId: string,
  subjectId: string,
  principals: readonly string[],
): Query<GroundRow> {
  return {
    name: 'access.grounds_about',
    text: `
      select f.subject_id, f.subject_kind, f.principal_kind, f.principal_id, f.class, f.cause, f.granted_at, f.valid_to,
             coalesce(p.display_name, o.title, u.name, (
               select s.display_name from support_grant g
               join person s on s.authority_id = $1 and s.id = g.person_id
               where g.authority_id = $1 and g.id = f.principal_id)) as principal_name, u.id as unit_id
        from access_fact f
        left join person p on p.authority_id = $1 and p.id = f.principal_id and f.principal_kind = 'PERSON'
        left join post o on o.authority_id = $1 and o.id = f.principal_id and f.principal_kind = 'POST'
        left join unit u on u.authority_id = $1
          and u.id = case f.principal_kind when 'UNIT' then f.principal_id else o.unit_id end
       where f.authority_id = $1 and f.subject_id = $2 and f.principal_id = any ($3::uuid[])
       order by f.granted_at, f.class, f.cause, f.principal_id`,
    values: [authorityId, subjectId, principals],
  };
}
