import type { Actor } from '../../../platform/actor.js';
import { reachable } from '../../access/index.js';

/** Steps of a dossier that the Office does. */
export const EXAMINATION_STEPS = [
  'examine',
  'officeReview',
  'recheck',
  'confirmDeadline',
  'nameDrafter',
] as const;

/** Of those, the steps of a file that holds a phiếu trình. */
export const SLIP_STEPS: readonly string[] = ['examine', 'officeReview'];

/** Positions that see the Office's desk: the Office itself and the leaders of the Committee; not its clerk. */
const DESK_POSITIONS: readonly string[] = [
  'OFFICER',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
  'CHAIR',
  'VICE_CHAIR',
];

/** Who looks at the Office's desk, when. */
export interface DeskReader extends Pick<Actor, 'authorityId' | 'principals' | 'unitId' | 'position'> {
  readonly now: string;
  readonly today: string;
}

/** Parameters $1 to $5 of the queries of this desk. */
export function deskValues({ authorityId, principals, now, unitId, position, today }: DeskReader): unknown[] {
  // A position without this desk asks for a unit that is none.
  return [authorityId, principals, now, DESK_POSITIONS.includes(position) ? unitId : null, today];
}

/** SQL: the Office's units, where the unit acted for is one of them or that of the leaders; else none. */
export const OFFICES = `
  offices as materialized (
    select u.id from unit u
    where u.authority_id = $1 and u.kind = 'OFFICE' and exists (
      select from unit own
      where own.authority_id = $1 and own.id = $4 and own.kind in ('OFFICE', 'LEADERSHIP')))`;

/** SQL: the field to which the files of each unit belong today. */
export const UNIT_FIELDS = `
  unit_field as materialized (
    select distinct on (f.unit_id) f.unit_id, f.field_id from field_unit f
    where f.authority_id = $1 and f.valid_from <= $5::date and (f.valid_to is null or f.valid_to > $5::date)
    order by f.unit_id, f.valid_from desc)`;

/** SQL: that the reader may see the dossier, to be joined: `cross join lateral ${visible('d.id')} reach`. */
export const visible = (dossier: string) =>
  reachable(dossier, { authority: '$1', principals: '$2', now: '$3' });

/**
 * SQL: the dossiers that travel with the one of the work item `w`, in order, itself included; empty where it travels alone.
 * They are one file: what is done to one of them is done to all.
 */
export const TRAVELLING = `
  array(
    select m.dossier_id
    from (
      select s.document_id from official_document_dossier od
      join submission s on s.authority_id = $1 and s.document_id = od.document_id
      where od.authority_id = $1 and od.dossier_id = w.dossier_id
      order by s.id desc limit 1) latest
    join official_document o on o.authority_id = $1 and o.id = latest.document_id and o.state = 'DRAFT'
    join official_document_dossier m on m.authority_id = $1 and m.document_id = o.id
    join dossier x on x.authority_id = $1 and x.id = m.dossier_id and x.state <> 'WITHDRAWN'
    order by m.ordinal)`;

/** SQL: a unit as JSON. */
export const unitJson = (u: string) =>
  `json_build_object('id', ${u}.id, 'code', ${u}.code, 'name', ${u}.name, 'shortName', ${u}.short_name, 'kind', ${u}.kind)`;

/** SQL: a dossier as others name it. */
export const dossierJson = (d: string) =>
  `json_build_object('id', ${d}.id, 'docType', ${d}.doc_type, 'subject', ${d}.subject, 'state', ${d}.state)`;

/** SQL: a person by id as JSON, or null. */
export const personJson = (id: string) => `
  (select json_build_object('id', p.id, 'displayName', p.display_name) from person p
   where p.authority_id = $1 and p.id = ${id})`;
