import type { Actor } from '../../../platform/actor.js';
import type { Query } from '../../../platform/database/query.js';
import { atDesk, DESK, DESK_PLACES, deskValues, type DeskReader } from '../desk/desk-units.js';

/** A passing-on inside an entry's row; instants are texts with an offset. */
export interface ForwardJson {
  id: string;
  toUnit: UnitJson | null;
  toPerson: PersonJson | null;
  instruction: string | null;
  dueAt: string | null;
  by: PersonJson;
  at: string;
  doneAt: string | null;
  doneBy: PersonJson | null;
  result: string | null;
}

interface UnitJson {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
}

interface PersonJson {
  id: string;
  displayName: string;
}

/** An entry of a register of incoming documents with all that pages show of it, as one row. */
export interface IncomingRow {
  id: string;
  version: number;
  unit: UnitJson;
  year: number;
  number: number;
  arrived_on: string;
  author: string;
  code: string | null;
  dated: string | null;
  doc_type: string | null;
  subject: string;
  note: string | null;
  void_reason: string | null;
  document_id: string | null;
  registered_by: PersonJson;
  registered_at: string;
  file_id: string | null;
  file_name: string;
  file_media_type: string;
  file_bytes: number;
  at_desk: boolean;
  forwards: ForwardJson[];
}

/** Who looks: parameters $1 tenant, $2 unit, $3 position, $4 principals. */
export type IncomingViewer = DeskReader & Pick<Actor, 'principals'>;

const UNIT = (u: string) =>
  `jsonb_build_object('id', ${u}.id, 'code', ${u}.code, 'name', ${u}.name, 'shortName', ${u}.short_name, 'kind', ${u}.kind)`;
const PERSON = (p: string) => `jsonb_build_object('id', ${p}.id, 'displayName', ${p}.display_name)`;

/** The scan that the clerk added, or the page of the document where it came in the system. */
const COLUMNS = `
  i.id, i.version, ${UNIT('u')} as unit, i.year, i.number, i.arrived_on, i.author, i.code, i.dated, i.doc_type,
  i.subject, i.note, i.void_reason, i.document_id, ${PERSON('rb')} as registered_by, i.registered_at,
  f.id as file_id, f.name as file_name, f.media_type as file_media_type, f.bytes::int as file_bytes,
  (${atDesk('u', DESK_PLACES)}) as at_desk,
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'id', w.id, 'toUnit', case when tu.id is not null then ${UNIT('tu')} end,
             'toPerson', case when tp.id is not null then ${PERSON('tp')} end,
             'instruction', w.instruction, 'dueAt', w.due_at, 'by', ${PERSON('fb')}, 'at', w.forwarded_at,
             'doneAt', w.done_at, 'doneBy', case when db.id is not null then ${PERSON('db')} end,
             'result', w.result) order by w.id)
      from incoming_forward w
      join person fb on fb.authority_id = w.authority_id and fb.id = w.forwarded_by
      left join unit tu on tu.authority_id = w.authority_id and tu.id = w.to_unit_id
      left join person tp on tp.authority_id = w.authority_id and tp.id = w.to_person_id
      left join person db on db.authority_id = w.authority_id and db.id = w.done_by
     where w.authority_id = i.authority_id and w.incoming_id = i.id), '[]') as forwards`;

const BESIDE = `
  join unit u on u.authority_id = i.authority_id and u.id = i.unit_id
  join person rb on rb.authority_id = i.authority_id and rb.id = i.registered_by
  left join official_document o on o.authority_id = i.authority_id and o.id = i.document_id
  left join stored_file f on f.authority_id = i.authority_id and f.id = coalesce(i.file_id, o.file_id)`;

function viewerValues(viewer: IncomingViewer): unknown[] {
  return [...deskValues(viewer), viewer.principals];
}

export interface IncomingPageRequest {
  /** Whose register; absent: the first of the desk. */
  readonly unitId: string | null;
  readonly year: number;
  /** Patterns that number, author, symbol and subject together match, all of them. */
  readonly patterns: readonly string[];
  /** The page holds what has a lower number. */
  readonly below: number | null;
  readonly first: number;
}

/** Entries of a year's register, the highest number first; one more than `first`. Nothing where it is not of the desk. */
export function incomingPage(viewer: DeskReader, page: IncomingPageRequest): Query<IncomingRow> {
  return {
    name: 'issuance.incomingPage',
    text: `
      with ${DESK}, page as (
        select i.* from incoming_document i
         where i.authority_id = $1
           and i.unit_id = (select d.id from desk d where $4::uuid is null or d.id = $4::uuid
                             order by (d.kind = 'PEOPLES_COMMITTEE') desc, d.ordinal limit 1)
           and i.year = $5 and ($6::int is null or i.number < $6::int)
           and (i.subject_key || ' ' || search_key(concat_ws(' ', to_char(i.number, 'FM9999900'), i.code, i.author))) like all ($7::text[])
         order by i.number desc
         limit $8
      )
      select ${COLUMNS} from page i ${BESIDE} order by i.number desc`,
    values: [...deskValues(viewer), page.unitId, page.year, page.below, page.patterns, page.first + 1],
  };
}

/** One entry, for its desk and for whoever it was passed on to. */
export function incomingById(viewer: IncomingViewer, now: string, id: string): Query<IncomingRow> {
  return {
    name: 'issuance.incomingById',
    text: `
      select ${COLUMNS} from incoming_document i ${BESIDE}
       where i.authority_id = $1 and i.id = $6
         and ((${atDesk('u', DESK_PLACES)})
              or exists (
                select from access_fact a
                 where a.authority_id = $1 and a.subject_id = i.id and a.principal_id = any ($4::uuid[])
                   and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $5)))`,
    values: [...viewerValues(viewer), now, id],
  };
}

/** An entry as it was passed on to one of the principals. */
export type ForwardedRow = IncomingRow & { forward_id: string };

/** What was passed on to the principals, the latest first; one more than `first`. */
export function forwardedPage(
  viewer: IncomingViewer,
  page: { readonly open: boolean; readonly before: string | null; readonly first: number },
): Query<ForwardedRow> {
  return {
    name: 'issuance.forwardedPage',
    text: `
      with page as (
        select w.id as forward_id, w.incoming_id from incoming_forward w
         where w.authority_id = $1 and (w.to_person_id = any ($4::uuid[]) or w.to_unit_id = any ($4::uuid[]))
           and (not $5::boolean or w.done_at is null) and ($6::uuid is null or w.id < $6::uuid)
         order by w.id desc
         limit $7
      )
      select page.forward_id, ${COLUMNS}
        from page
        join incoming_document i on i.authority_id = $1 and i.id = page.incoming_id
        ${BESIDE}
       order by page.forward_id desc`,
    values: [...viewerValues(viewer), page.open, page.before, page.first + 1],
  };
}

/** A document received in the system that waits to be taken into the register. */
export interface ToRegisterRow {
  recipient_id: string;
  sent_at: string;
  opened_at: string | null;
  received_at: string | null;
  unit: UnitJson;
  document_id: string;
  doc_type: string;
  subject: string;
  number: number;
  symbol: string;
  dated: string;
  issuer_name: string;
}

/** What the units of the desk have received and not registered, the longest waiting first; one more than `first`. */
export function toRegisterPage(
  reader: DeskReader,
  page: {
    readonly after: { readonly sentAt: string; readonly id: string } | undefined;
    readonly first: number;
  },
): Query<ToRegisterRow> {
  return {
    name: 'issuance.toRegisterPage',
    text: `
      with ${DESK}
      select r.id as recipient_id, r.sent_at, r.opened_at, r.received_at, ${UNIT('d')} as unit, o.id as document_id, o.doc_type, o.subject, o.number,
             o.symbol, o.dated, iu.name as issuer_name
        from desk d
        cross join lateral (
          select r.* from document_recipient r
           where r.authority_id = $1 and r.unit_id = d.id and r.sent_at is not null and r.incoming_id is null
             and ($4::timestamptz is null or (r.sent_at, r.id) > ($4::timestamptz, $5::uuid))
           order by r.sent_at, r.id
           limit $6) r
        join official_document o on o.authority_id = $1 and o.id = r.document_id and o.number is not null
        join unit iu on iu.authority_id = $1 and iu.id = o.issuer_id
       order by r.sent_at, r.id
       limit $6`,
    values: [...deskValues(reader), page.after?.sentAt ?? null, page.after?.id ?? null, page.first + 1],
  };
}
