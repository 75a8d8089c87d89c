import type { CivilDate } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';
import type { Actor } from '../../platform/actor.js';
import { shownSubject } from '../access/index.js';
import { atDesk, DESK_PLACES, deskValues, type DeskReader } from './desk/desk-units.js';
import { yearOf, type LastEntry } from './domain/document-date.js';
import { INCOMING_REGISTER } from './incoming/domain/incoming-register.js';

/** A register with its issuer. */
export interface RegisterRow {
  id: string;
  code: string;
  year: number;
  last_number: number;
  issuer_id: string;
  issuer_code: string;
  issuer_name: string;
  issuer_short_name: string;
  issuer_kind: string;
}

/** The appointment that asks. */
export type RegisterReader = DeskReader;

/** Registers that an appointment may look into. */
const READABLE = atDesk('u', DESK_PLACES);

const COLUMNS = `
  g.id, g.code, g.year, g.last_number, u.id as issuer_id, u.code as issuer_code, u.name as issuer_name,
  u.short_name as issuer_short_name, u.kind as issuer_kind`;

/** The registers that the reader may look into, this year's first, that of incoming documents before the others. */
export function registersOf(reader: RegisterReader): Query<RegisterRow> {
  return {
    name: 'issuance.registersOf',
    text: `
      select ${COLUMNS}
        from register g join unit u on u.authority_id = g.authority_id and u.id = g.issuer_id
       where g.authority_id = $1 and ${READABLE}
       order by g.year desc, u.ordinal, g.code <> '${INCOMING_REGISTER}', g.code`,
    values: deskValues(reader),
  };
}

/** The last entry of the register that documents of a type by an issuer are numbered in on a day. */
export function lastEntry(
  authorityId: string,
  issuerId: string,
  docType: string,
  today: CivilDate,
): Query<LastEntry> {
  return {
    name: 'issuance.lastEntry',
    text: `
      select e.number, e.dated
        from register g
        join register_entry e on e.authority_id = g.authority_id and e.register_id = g.id
       where g.authority_id = $1 and g.issuer_id = $2 and g.code = $3 and g.year = $4
       order by e.number desc limit 1`,
    values: [authorityId, issuerId, docType, yearOf(today)],
  };
}

/** A number of a register with what the printed register shows (Decree 30/2020, Annex IV). */
export interface RegisterEntryRow {
  number: number;
  dated: string;
  void_reason: string | null;
  code: string;
  issuer_symbol: string;
  document_id: string | null;
  symbol: string | null;
  subject: string | null;
  signer_label: string | null;
  recipient_count: number;
  first_recipients: string[];
}

/** The numbers of a register the reader may look into, the highest first, below `below`; one more than `first`. */
export function registerPage(
  reader: RegisterReader & Pick<Actor, 'principals'>,
  registerId: string,
  first: number,
  below: number | undefined,
): Query<RegisterEntryRow> {
  return {
    name: 'issuance.registerPage',
    text: `
      select e.number, e.dated, e.void_reason, g.code, u.symbol as issuer_symbol, o.id as document_id, o.symbol,
             ${shownSubject('o', '$7')} as subject, o.signature ->> 'positionLabel' as signer_label,
             (select count(*)::int from document_recipient r
               where r.authority_id = e.authority_id and r.document_id = e.document_id) as recipient_count,
             array(select r.name from document_recipient r
                    where r.authority_id = e.authority_id and r.document_id = e.document_id
                    order by r.ordinal limit 2) as first_recipients
        from register_entry e
        join register g on g.authority_id = e.authority_id and g.id = e.register_id
        join unit u on u.authority_id = g.authority_id and u.id = g.issuer_id
        left join official_document o on o.authority_id = e.authority_id and o.id = e.document_id
       where e.authority_id = $1 and e.register_id = $4 and g.code <> '${INCOMING_REGISTER}'
         and ($5::int is null or e.number < $5::int) and ${READABLE}
       order by e.number desc
       limit $6`,
    values: [...deskValues(reader), registerId, below ?? null, first + 1, reader.principals],
  };
}
