import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';

export interface GranteeRow {
  readonly id: string;
  readonly name: string;
}

/** Administrators of the Office on a day: the accounts that support may be granted to. */
export function supportAccounts(authorityId: string, today: string): Query<GranteeRow> {
  return {
    name: 'support.accounts',
    text: `select distinct n.id, n.display_name as name
      from appointment a
      join post p on p.authority_id = $1 and p.id = a.post_id and p.position = 'ADMIN'
      join unit u on u.authority_id = $1 and u.id = p.unit_id and u.kind = 'OFFICE'
      join person n on n.authority_id = $1 and n.id = a.person_id
      where a.authority_id = $1 and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)
      order by n.display_name, n.id`,
    values: [authorityId, today],
  };
}

export interface GrantRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly displayName: string };
  readonly granted_by: { readonly id: string; readonly displayName: string };
  readonly dossier_id: string | null;
  readonly reason: string;
  readonly granted_at: string;
  readonly ends_at: string;
  readonly revoked_at: string | null;
  readonly readings: readonly { readonly place: string; readonly subjectId: string; readonly at: string }[];
}

const GRANT = `g.id, json_build_object('id', p.id, 'displayName', p.display_name) as person,
  json_build_object('id', b.id, 'displayName', b.display_name) as granted_by, g.dossier_id, g.reason, g.granted_at,
  g.ends_at, g.revoked_at`;
const BESIDE = `join person p on p.authority_id = $1 and p.id = g.person_id
  join person b on b.authority_id = $1 and b.id = g.granted_by`;

/** Grants, the newest first, with the last readings under each. */
export function grants(authorityId: string, limit: number, readings: number): Query<GrantRow> {
  return {
    name: 'support.grants',
    text: `select ${GRANT}, (
        select coalesce(json_agg(json_build_object('place', r.place, 'subjectId', r.subject_id,
            'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.at desc), '[]')
          from (select * from support_reading r where r.authority_id = $1 and r.grant_id = g.id
                order by r.at desc limit $3) r) as readings
      from support_grant g ${BESIDE}
      where g.authority_id = $1 order by g.id desc limit $2`,
    values: [authorityId, limit, readings],
  };
}

/** The grants that a person has at an instant. */
export function standingGrants(authorityId: string, personId: string, now: string): Query<GrantRow> {
  return {
    name: 'support.standing',
    text: `select ${GRANT}, '[]'::json as readings from support_grant g ${BESIDE}
      where g.authority_id = $1 and g.person_id = $2 and g.revoked_at is null and g.granted_at <= $3 and g.ends_at > $3
      order by g.ends_at, g.id`,
    values: [authorityId, personId, now],
  };
}

export interface NewGrant {
  readonly authorityId: string;
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly endsAt: string;
}

/** A grant; that of a dossier lays the facts by which it and its papers are read, until its end. */
export function insertGrant(grant: NewGrant): Statement[] {
  const { authorityId, id, personId, dossierId, reason, by, at, endsAt } = grant;
  return [
    {
      name: 'support.insert-grant',
      text: `insert into support_grant (authority_id, id, person_id, dossier_id, reason, granted_by, granted_at, ends_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [authorityId, id, personId, dossierId, reason, by, at, endsAt],
    },
    ...(dossierId === null
      ? []
      : [
          {
            name: 'support.lay-facts',
            text: `insert into access_fact (
                authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at, valid_to)
              select $1::uuid, s.id, $2::uuid, 'READ', 'SUPPORT', s.kind, 'PERSON', $4::timestamptz, $5::timestamptz
              from (
                select $3::uuid as id, 'DOSSIER' as kind
                union all
                select o.id, 'DOCUMENT' from official_document_dossier od
                join official_document o on o.authority_id = $1 and o.id = od.document_id
                where od.authority_id = $1 and od.dossier_id = $3 and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE')) s`,
            values: [authorityId, id, dossierId, at, endsAt],
          },
        ]),
  ];
}

/** Takes a grant back at once. Refuses SUPPORT_OVER where it stands no more. */
export function revokeGrant(authorityId: string, id: string, by: string, at: string): Statement[] {
  return [
    {
      name: 'support.revoke',
      text: `update support_grant set revoked_by = $3, revoked_at = $4
        where authority_id = $1 and id = $2 and revoked_at is null and ends_at > $4`,
      values: [authorityId, id, by, at],
      mustChange: 'SUPPORT_OVER',
    },
    {
      name: 'support.end-facts',
      text: `update access_fact set valid_to = $3 where authority_id = $1 and principal_id = $2 and cause = 'SUPPORT'`,
      values: [authorityId, id, at],
    },
  ];
}

/** Whether the tenant has the dossier. */
export function dossierThere(authorityId: string, dossierId: string | null): Query<{ id: string }> {
  return {
    name: 'support.dossier-there',
    text: 'select id from dossier where authority_id = $1 and id = $2',
    values: [authorityId, dossierId],
  };
}
