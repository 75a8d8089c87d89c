import { Injectable } from '@nestjs/common';
import {
  civilDate,
  civilDateOf,
  documentSymbol,
  formatDocumentNumber,
  label,
  type DocType,
} from '@thong-suot/administration';
import {
  registerBookDocx,
  type IncomingBookEntry,
  type OutgoingEntry,
  type RegisterBookData,
} from '@thong-suot/document-forms';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { RecordNotes } from '../../../platform/record/index.js';
import { committeeName, type Letterhead } from '../../organisation/index.js';
import { yearOf } from '../domain/document-date.js';
import { INCOMING_REGISTER } from '../incoming/domain/incoming-register.js';
import {
  bookHead,
  incomingBook,
  outgoingBook,
  type BookRow,
  type IncomingBookRow,
  type OutgoingBookRow,
} from './register-book.queries.js';

/** A register as a Word file to print: made anew whenever it is asked for. */
@Injectable()
export class RegisterBook {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly notes: RecordNotes,
  ) {}

  /** The .docx with its name, or undefined where there is no register or the actor may not look into it. */
  async docx(actor: Actor, registerId: string): Promise<{ bytes: Uint8Array; name: string } | undefined> {
    if (!isId(registerId)) return undefined;
    const { authorityId } = actor;
    const head = await this.reader.one(authorityId, bookHead(actor, registerId));
    if (head === undefined) return undefined;
    const common = commonParts(head, civilDateOf(this.clock.now()));
    if (head.code === INCOMING_REGISTER) {
      const rows = await this.reader.rows(authorityId, incomingBook(authorityId, registerId));
      await this.#note(actor, registerId, rows.length);
      const entries = rows.map(incomingEntryOf);
      const sample = rows.some(({ is_sample }) => is_sample);
      return {
        bytes: await registerBookDocx({ ...common, kind: 'INCOMING', entries, sample }),
        name: `so-van-ban-den-${head.year}`,
      };
    }
    const rows = await this.reader.rows(authorityId, outgoingBook(actor, registerId));
    await this.#note(actor, registerId, rows.length);
    const docType = head.code as DocType;
    const data: RegisterBookData = {
      ...common,
      kind: 'OUTGOING',
      typeName: label('docType', docType),
      entries: rows.map((row) => outgoingEntryOf(row, docType, head.letterhead)),
      sample: rows.some(({ is_sample }) => is_sample),
    };
    return { bytes: await registerBookDocx(data), name: `so-van-ban-di-${head.year}` };
  }

  #note(actor: Actor, registerId: string, rows: number): Promise<void> {
    return this.notes.exported(actor, {
      what: 'register.docx',
      subjectKind: 'REGISTER',
      subjectId: registerId,
      rows,
    });
  }
}

/** A register is closed on the last day of its year (Decree 30/2020, article 15). */
function commonParts({ letterhead, year }: BookRow, today: ReturnType<typeof civilDateOf>) {
  const closed = year < yearOf(today);
  const committee = ['PEOPLES_COMMITTEE', 'WARD', 'COMMUNE', 'TOWNSHIP'].includes(letterhead.kind);
  return {
    superior: committee ? [] : letterhead.superior,
    issuer: committee
      ? ['ỦY BAN NHÂN DÂN', committeeName(letterhead).toLocaleUpperCase('vi')]
      : letterhead.lines,
    issuerName: letterhead.name,
    year,
    asOf: closed ? civilDate(`${year}-12-31`) : today,
    closed,
  };
}

function outgoingEntryOf(row: OutgoingBookRow, docType: DocType, issuer: Letterhead): OutgoingEntry {
  const symbol = row.symbol ?? documentSymbol({ docType, issuerSymbol: issuer.symbol });
  const own = row.drafting_symbol === null || row.drafting_symbol === issuer.symbol;
  return {
    code: formatDocumentNumber({ number: row.number, symbol }),
    dated: civilDate(row.dated),
    typeAndSubject: typeAndSubject(row.doc_type, row.subject ?? ''),
    signer: row.signer_label ?? '',
    recipients: row.recipients,
    keeper: row.symbol === null ? '' : own ? 'VT' : `VT, ${row.drafting_symbol}`,
    ...(row.symbol !== null && { copies: row.copies }),
    ...(row.dispatched_at !== null && { sentOn: civilDateOf(row.dispatched_at) }),
    note: voidNote(row.void_reason),
  };
}

function incomingEntryOf(row: IncomingBookRow): IncomingBookEntry {
  return {
    arrivedOn: civilDate(row.arrived_on),
    number: row.number,
    author: row.author,
    ...(row.code !== null && { code: row.code }),
    ...(row.dated !== null && { dated: civilDate(row.dated) }),
    typeAndSubject: typeAndSubject(row.doc_type, row.subject),
    receivers: row.receivers,
    ...(row.passed_at !== null && { passedOn: civilDateOf(row.passed_at) }),
    note: [voidNote(row.void_reason), row.note ?? ''].filter((text) => text !== '').join('. '),
  };
}

function voidNote(reason: string | null): string {
  return reason === null ? '' : `Số hủy: ${reason}`;
}

/** "Quyết định về việc …"; a letter's "Về việc" goes on in small letters after its type. */
export function typeAndSubject(docType: string | null, subject: string): string {
  if (docType === null) return subject;
  const name = label('docType', docType as DocType);
  return subject === '' ? name : `${name} ${subject.replace(/^Về việc\s/u, 'về việc ')}`;
}
