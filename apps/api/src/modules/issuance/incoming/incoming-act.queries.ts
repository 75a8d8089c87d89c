import type { Query } from '../../../platform/database/query.js';
import {
  DESK,
  DESK_PLACES,
  DESK_POSITIONS,
  atDesk,
  deskValues,
  type DeskReader,
} from '../desk/desk-units.js';
import type { PaperKey } from './domain/same-paper.js';

/** The unit in whose register a clerk enters a paper, with the posts that may open it. */
export interface RegisteringRow {
  unit_id: string;
  post_ids: string[];
}

const OWN_POSITIONS = DESK_POSITIONS.map((position) => `'${position}'`).join(', ');

/**
 * The unit asked for, or the first of the desk where none is: the Committee for the clerk of its Office, else the own
 * one. No row where it is none of the desk's.
 */
export function registeringUnit(reader: DeskReader, unitId: string | null): Query<RegisteringRow> {
  return {
    name: 'issuance.registeringUnit',
    text: `
      with ${DESK}
      select d.id as unit_id,
             array(
               select p.id from unit pu join post p on p.authority_id = $1 and p.unit_id = pu.id
                where pu.authority_id = $1 and p.position in (${OWN_POSITIONS})
                  and (pu.id = d.id
                       or d.kind = 'PEOPLES_COMMITTEE' and pu.kind in ('OFFICE', 'LEADERSHIP'))) as post_ids
        from desk d
       where $4::uuid is null or d.id = $4::uuid
       order by (d.kind = 'PEOPLES_COMMITTEE') desc, d.ordinal
       limit 1`,
    values: [...deskValues(reader), unitId],
  };
}

/** An earlier entry of the same paper. */
export interface SamePaperRow {
  number: number;
  arrived_on: string;
}

/** The entry of the same paper in the registers of the unit that the desk enters it in, if there is one. */
export function samePaper(reader: DeskReader, unitId: string | null, key: PaperKey): Query<SamePaperRow> {
  return {
    name: 'issuance.samePaper',
    text: `
      with ${DESK}
      select i.number, i.arrived_on
        from incoming_document i
       where i.authority_id = $1
         and i.unit_id = (select d.id from desk d where $4::uuid is null or d.id = $4::uuid
                           order by (d.kind = 'PEOPLES_COMMITTEE') desc, d.ordinal limit 1)
         and i.author_key = $5 and i.code_key = $6 and i.dated_year = $7 and i.void_reason is null
       order by i.number limit 1`,
    values: [...deskValues(reader), unitId, key.authorKey, key.codeKey, key.datedYear],
  };
}

/** A document received in the system by a unit of the desk. */
export interface ReceivedForRegisterRow {
  unit_id: string;
  document_id: string;
  incoming_id: string | null;
  issuer_name: string;
  number: number;
  symbol: string;
  dated: string;
  doc_type: string;
  subject: string;
}

export function receivedForRegister(reader: DeskReader, recipientId: string): Query<ReceivedForRegisterRow> {
  return {
    name: 'issuance.receivedForRegister',
    text: `
      select r.unit_id, r.document_id, r.incoming_id, iu.name as issuer_name, o.number, o.symbol, o.dated, o.doc_type,
             o.subject
        from document_recipient r
        join unit u on u.authority_id = r.authority_id and u.id = r.unit_id
        join official_document o on o.authority_id = r.authority_id and o.id = r.document_id
        join unit iu on iu.authority_id = o.authority_id and iu.id = o.issuer_id
       where r.authority_id = $1 and r.id = $4 and r.sent_at is not null and o.number is not null
         and ${atDesk('u', DESK_PLACES)}`,
    values: [...deskValues(reader), recipientId],
  };
}

/** What acts on an entry need to know of it. */
export interface IncomingActRow {
  id: string;
  version: number;
  unit_id: string;
  unit_kind: string;
  document_id: string | null;
  void_reason: string | null;
  subject: string;
  doc_type: string | null;
  has_forwards: boolean;
}

/** An entry of a desk's registers; no row where it is none of them. */
export function incomingForAct(reader: DeskReader, incomingId: string): Query<IncomingActRow> {
  return {
    name: 'issuance.incomingForAct',
    text: `
      select i.id, i.version, i.unit_id, u.kind as unit_kind, i.document_id, i.void_reason, i.subject, i.doc_type,
             exists (select from incoming_forward f
                      where f.authority_id = i.authority_id and f.incoming_id = i.id) as has_forwards
        from incoming_document i join unit u on u.authority_id = i.authority_id and u.id = i.unit_id
       where i.authority_id = $1 and i.id = $4 and ${atDesk('u', DESK_PLACES)}`,
    values: [...deskValues(reader), incomingId],
  };
}

/** Whoever an entry may be passed on to: a unit, or a person with the position held in it. */
export interface ForwardTargetRow {
  unit_id: string;
  unit_code: string;
  unit_name: string;
  unit_short_name: string;
  unit_kind: string;
  person_id: string | null;
  person_name: string | null;
  title: string | null;
}

/**
 * Who may be given a paper of a desk: the people of the unit, and for a paper of the Committee also those of its Office
 * and its leaders, and the units under it; on a business day.
 */
export function forwardTargets(
  reader: DeskReader,
  incomingId: string,
  today: string,
): Query<ForwardTargetRow> {
  return {
    name: 'issuance.forwardTargets',
    text: `
      with paper as (
        select i.unit_id, u.kind
          from incoming_document i join unit u on u.authority_id = i.authority_id and u.id = i.unit_id
         where i.authority_id = $1 and i.id = $4 and ${atDesk('u', DESK_PLACES)}
      ), living as (
        select * from unit
         where authority_id = $1 and valid_from <= $5::date and (valid_to is null or valid_to > $5::date)
      )
      select t.*
        from (
          select v.id as unit_id, v.code as unit_code, v.name as unit_name, v.short_name as unit_short_name,
                 v.kind as unit_kind, pe.id as person_id, pe.display_name as person_name, po.title, v.ordinal, 1 as rank
            from paper
            join living v on v.id = paper.unit_id
              or paper.kind = 'PEOPLES_COMMITTEE' and v.kind in ('OFFICE', 'LEADERSHIP')
            join post po on po.authority_id = $1 and po.unit_id = v.id and po.position not in ('CLERK', 'ADMIN')
            join appointment a on a.authority_id = $1 and a.post_id = po.id
              and a.valid_from <= $5::date and (a.valid_to is null or a.valid_to > $5::date)
            join person pe on pe.authority_id = $1 and pe.id = a.person_id
          union all
          select v.id, v.code, v.name, v.short_name, v.kind, null, null, null, v.ordinal, 2
            from paper
            join living v on paper.kind = 'PEOPLES_COMMITTEE'
              and (v.parent_id = paper.unit_id or v.kind in ('WARD', 'COMMUNE', 'TOWNSHIP'))
              and v.kind not in ('LEADERSHIP')
        ) t
       order by t.rank, t.ordinal, t.person_id`,
    values: [...deskValues(reader), incomingId, today],
  };
}

/** A passing-on that one of the principals has to deal with. */
export interface ForwardActRow {
  id: string;
  incoming_id: string;
  /** Its process; absent of what was passed on before there was any. */
  instance_id: string | null;
  done_at: string | null;
}

export function forwardForAct(
  authorityId: string,
  principals: readonly string[],
  forwardId: string,
): Query<ForwardActRow> {
  return {
    name: 'issuance.forwardForAct',
    text: `
      select f.id, f.incoming_id, f.instance_id, f.done_at from incoming_forward f
       where f.authority_id = $1 and f.id = $3
         and (f.to_person_id = any ($2::uuid[]) or f.to_unit_id = any ($2::uuid[]))`,
    values: [authorityId, principals, forwardId],
  };
}
