import {
  civilDate,
  findSecrecyMark,
  formatDate,
  isCode,
  parseDocumentNumber,
  type CivilDate,
} from '@thong-suot/administration';
import { isRefused, refuse, type RefusalValue } from '../../../../platform/refusal/index.js';
import { tidyNote, tidySubject } from '../../../documents/index.js';

/** What a clerk writes of a paper that came from outside. */
export interface TypedEntry {
  readonly arrivedOn: string;
  readonly author: string;
  readonly code: string | null;
  readonly dated: string | null;
  readonly docType: string | null;
  readonly subject: string;
  readonly note: string | null;
}

/** The same as it is entered. */
export interface IncomingEntry {
  readonly arrivedOn: CivilDate;
  readonly author: string;
  readonly code: string | null;
  readonly dated: CivilDate | null;
  readonly docType: string | null;
  readonly subject: string;
  readonly note: string | null;
}

/** Field lengths of the exchange of documents (Decree 30/2020, Annex VI): OrganName 200, CodeNumber 11 + CodeNotation 30. */
const AUTHOR_LIMIT = 200;
const CODE_LIMIT = 50;

/**
 * The entry as it is kept: single spaces, the number in its legal form where it has one.
 * Refuses AUTHOR_EMPTY, AUTHOR_TOO_LONG, CODE_TOO_LONG, DOC_TYPE_UNKNOWN, ARRIVED_IN_FUTURE, DATED_AFTER_ARRIVAL,
 * SECRET_MARK and what tidySubject and tidyNote refuse.
 */
export function incomingEntry(typed: TypedEntry, today: CivilDate): IncomingEntry | RefusalValue {
  const author = oneLine(typed.author);
  if (author === '') return refuse('AUTHOR_EMPTY', undefined, 'author');
  if ([...author].length > AUTHOR_LIMIT) {
    return refuse('AUTHOR_TOO_LONG', { limit: String(AUTHOR_LIMIT) }, 'author');
  }
  const code = codeOf(typed.code);
  if (code !== null && [...code].length > CODE_LIMIT) {
    return refuse('CODE_TOO_LONG', { limit: String(CODE_LIMIT) }, 'numberSymbol');
  }
  const tidy = tidySubject(typed.subject);
  if (isRefused(tidy)) return tidy;
  const { subject } = tidy;
  const tidied = tidyNote(typed.note);
  if (isRefused(tidied)) return tidied;
  const { note } = tidied;
  if (findSecrecyMark([subject, note ?? '']) !== undefined)
    return refuse('SECRET_MARK', undefined, 'subject');
  const docType = typed.docType === null || typed.docType === '' ? null : typed.docType;
  if (docType !== null && !isCode('docType', docType))
    return refuse('DOC_TYPE_UNKNOWN', undefined, 'docType');

  const arrivedOn = civilDate(typed.arrivedOn);
  const dated = typed.dated === null ? null : civilDate(typed.dated);
  const params = { arrived: formatDate(arrivedOn), today: formatDate(today) };
  if (arrivedOn > today) return refuse('ARRIVED_IN_FUTURE', params, 'arrivedOn');
  if (dated !== null && dated > arrivedOn) {
    return refuse('DATED_AFTER_ARRIVAL', { ...params, dated: formatDate(dated) }, 'dated');
  }
  return { arrivedOn, author, code, dated, docType, subject, note };
}

/** Number and symbol in their legal form; what is no such number stays as it was typed. */
function codeOf(typed: string | null): string | null {
  const text = oneLine(typed ?? '').replace(/^số\s*:?\s*/iu, '');
  if (text === '') return null;
  return parseDocumentNumber(text)?.text ?? text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
