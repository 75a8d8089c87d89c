import type { Actor } from '../../../platform/actor.js';
import type { Query } from '../../../platform/database/query.js';
import { shownSubject } from '../../access/index.js';
import type { Letterhead } from '../../organisation/index.js';
import { atDesk, DESK_PLACES, deskValues, type DeskReader } from '../desk/desk-units.js';

/** A register with the letterhead of its issuer. */
export interface BookRow {
  id: string;
  code: string;
  year: number;
  letterhead: Letterhead;
}

/** The register, if the reader may look into it. */
export function bookHead(reader: DeskReader, registerId: string): Query<BookRow> {
  return {
    name: 'issuance.bookHead',
    text: `
      select g.id, g.code, g.year, l.letterhead
        from register g
        join unit u on u.authority_id = g.authority_id and u.id = g.issuer_id
        join unit_letterhead l on l.authority_id = g.authority_id and l.id = g.issuer_id
       where g.authority_id = $1 and g.id = $4 and ${atDesk('u', DESK_PLACES)}`,
    values: [...deskValues(reader), registerId],
  };
}

/** A number of a register of outgoing documents, as it is printed. */
export interface OutgoingBookRow {
  number: number;
  dated: string;
  void_reason: string | null;
  symbol: string | null;
  doc_type: string | null;
  subject: string | null;
  is_sample: boolean;
  signer_label: string | null;
  drafting_symbol: string | null;
  dispatched_at: string | null;
  recipients: string[];
  /** Recipients that get a copy, the archive's not counted. */
  copies: number;
}

/** Every number of the register in its order. */
export function outgoingBook(
  { authorityId, principals }: Pick<Actor, 'authorityId' | 'principals'>,
  registerId: string,
): Query<OutgoingBookRow> {
  return {
    name: 'issuance.outgoingBook',
    text: `
      select e.number, e.dated, e.void_reason, o.symbol, o.doc_type, ${shownSubject('o', '$3')} as subject, coalesce(o.is_sample, false) as is_sample,
             o.signature ->> 'positionLabel' as signer_label, du.symbol as drafting_symbol, o.dispatched_at,
             array(select r.name from document_recipient r
                    where r.authority_id = $1 and r.document_id = o.id order by r.ordinal) as recipients,
             (select count(*)::int from document_recipient r
               where r.authority_id = $1 and r.document_id = o.id) as copies
        from register_entry e
        left join official_document o on o.authority_id = $1 and o.id = e.document_id
        left join unit du on du.authority_id = $1 and du.id = o.drafting_unit_id
       where e.authority_id = $1 and e.register_id = $2
       order by e.number`,
    values: [authorityId, registerId, principals],
  };
}

/** A number of a register of incoming documents, as it is printed. */
export interface IncomingBookRow {
  number: number;
  arrived_on: string;
  author: string;
  code: string | null;
  dated: string | null;
  doc_type: string | null;
  subject: string;
  note: string | null;
  void_reason: string | null;
  is_sample: boolean;
  receivers: string[];
  passed_at: string | null;
}

export function incomingBook(authorityId: string, registerId: string): Query<IncomingBookRow> {
  return {
    name: 'issuance.incomingBook',
    text: `
      select i.number, i.arrived_on, i.author, i.code, i.dated, i.doc_type, i.subject, i.note, i.void_reason,
             coalesce(o.is_sample, false) as is_sample,
             array(select coalesce(p.display_name, u.name) from incoming_forward w
                    left join unit u on u.authority_id = $1 and u.id = w.to_unit_id
                    left join person p on p.authority_id = $1 and p.id = w.to_person_id
                   where w.authority_id = $1 and w.incoming_id = i.id order by w.id) as receivers,
             (select max(w.forwarded_at) from incoming_forward w
               where w.authority_id = $1 and w.incoming_id = i.id) as passed_at
        from register_entry e
        join incoming_document i on i.authority_id = $1 and i.id = e.document_id
        left join official_document o on o.authority_id = $1 and o.id = i.document_id
       where e.authority_id = $1 and e.register_id = $2
       order by e.number`,
    values: [authorityId, registerId],
  };
}
