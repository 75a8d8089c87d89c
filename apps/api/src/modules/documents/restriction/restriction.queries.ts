import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';

export interface NamedRow {
  readonly kind: 'UNIT' | 'PERSON';
  readonly id: string;
}

/** Of units and persons those that the tenant has on a day: units that live, persons who hold a post. */
export function livingReaders(
  authorityId: string,
  units: readonly string[],
  persons: readonly string[],
  today: string,
): Query<NamedRow> {
  return {
    name: 'documents.living-readers',
    text: `
      select 'UNIT' as kind, u.id from unit u
       where u.authority_id = $1 and u.id = any ($2::uuid[]) and (u.valid_to is null or u.valid_to > $4::date)
      union all
      select 'PERSON', p.id from person p
       where p.authority_id = $1 and p.id = any ($3::uuid[]) and exists (
         select from appointment a where a.authority_id = $1 and a.person_id = p.id
           and (a.valid_to is null or a.valid_to > $4::date))`,
    values: [authorityId, units, persons, today],
  };
}

/** Ends the mark that stands, if one does. */
function endStanding(
  authorityId: string,
  dossierId: string,
  by: string,
  at: string,
  reason: string | null,
): Statement {
  return {
    name: 'documents.end-restriction',
    text: `update dossier_restriction set ended_by = $3, ended_at = $4, end_reason = $5
      where authority_id = $1 and dossier_id = $2 and ended_at is null`,
    values: [authorityId, dossierId, by, at, reason],
  };
}

/** Which facts are withheld follows from the marks; after them, in the same transaction. */
function withhold(authorityId: string, dossierId: string): Statement {
  return {
    name: 'documents.withhold-facts',
    text: 'select withhold_facts($1, array[$2::uuid])',
    values: [authorityId, dossierId],
  };
}

export interface NewRestriction {
  readonly authorityId: string;
  readonly id: string;
  readonly dossierId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly units: readonly string[];
  readonly persons: readonly string[];
}

/** Sets a mark, in place of the one that stands. */
export function setRestriction(mark: NewRestriction): Statement[] {
  const { authorityId, id, dossierId, reason, by, at, units, persons } = mark;
  return [
    endStanding(authorityId, dossierId, by, at, null),
    {
      name: 'documents.insert-restriction',
      text: `insert into dossier_restriction (authority_id, id, dossier_id, reason, set_by, set_at)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [authorityId, id, dossierId, reason, by, at],
    },
    {
      name: 'documents.insert-restriction-readers',
      text: `insert into restriction_reader (authority_id, restriction_id, principal_id, principal_kind)
        select $1::uuid, $2::uuid, n.id, n.kind
          from (select unnest($3::uuid[]) as id, 'UNIT' as kind union all select unnest($4::uuid[]), 'PERSON') n`,
      values: [authorityId, id, units, persons],
    },
    {
      name: 'documents.mark-restricted',
      text: 'update dossier set restricted = true where authority_id = $1 and id = $2',
      values: [authorityId, dossierId],
    },
    withhold(authorityId, dossierId),
  ];
}

/** Lifts the mark. Refuses DOSSIER_NOT_RESTRICTED where none stands. */
export function liftRestriction(
  authorityId: string,
  dossierId: string,
  by: string,
  at: string,
  reason: string,
): Statement[] {
  return [
    { ...endStanding(authorityId, dossierId, by, at, reason), mustChange: 'DOSSIER_NOT_RESTRICTED' },
    {
      name: 'documents.unmark-restricted',
      text: 'update dossier set restricted = false where authority_id = $1 and id = $2',
      values: [authorityId, dossierId],
    },
    withhold(authorityId, dossierId),
  ];
}

export interface RestrictionRow {
  readonly dossier_id: string;
  readonly reason: string;
  readonly set_at: string;
  readonly set_by: { readonly id: string; readonly displayName: string };
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
  }[];
  readonly persons: readonly { readonly id: string; readonly displayName: string }[];
}

/** The marks that stand on dossiers that the reader has been let in to. */
export function restrictionsOf(authorityId: string, dossierIds: readonly string[]): Query<RestrictionRow> {
  return {
    name: 'documents.restrictions-of',
    text: `
      select r.dossier_id, r.reason, r.set_at, json_build_object('id', b.id, 'displayName', b.display_name) as set_by,
        (select coalesce(json_agg(json_build_object('id', u.id, 'code', u.code, 'name', u.name,
             'shortName', u.short_name, 'kind', u.kind) order by u.ordinal, u.id), '[]')
           from restriction_reader n join unit u on u.authority_id = $1 and u.id = n.principal_id
          where n.authority_id = $1 and n.restriction_id = r.id) as units,
        (select coalesce(json_agg(json_build_object('id', p.id, 'displayName', p.display_name)
             order by p.display_name, p.id), '[]')
           from restriction_reader n join person p on p.authority_id = $1 and p.id = n.principal_id
          where n.authority_id = $1 and n.restriction_id = r.id) as persons
        from dossier_restriction r
        join person b on b.authority_id = $1 and b.id = r.set_by
       where r.authority_id = $1 and r.dossier_id = any ($2::uuid[]) and r.ended_at is null`,
    values: [authorityId, dossierIds],
  };
}

/** The unit of the Office in whose hands a dossier's process puts it, for the rights of its leaders. */
export function officeOf(
  authorityId: string,
  dossierIds: readonly string[],
): Query<{ id: string; office: string | null }> {
  return {
    name: 'documents.office-of',
    text: `select d.id, (i.state -> 'variables' ->> 'officeUnitId')::uuid as office
      from dossier d join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
      where d.authority_id = $1 and d.id = any ($2::uuid[])`,
    values: [authorityId, dossierIds],
  };
}
