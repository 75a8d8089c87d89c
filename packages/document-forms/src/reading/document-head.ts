import {
  docTypeOfSymbol,
  parseDocumentNumber,
  type CivilDate,
  type DocType,
} from '@thong-suot/administration';
import { bodiesOf } from './body-name.js';
import { headParts, namesAuthority, type HeadPart } from './head-parts.js';

/** What the head of a document says of it. What is not there, or not yet filled in, is absent. */
export type DocumentHead = {
  readonly docType?: DocType;
  /** Number and symbol in their legal form: "12/TB-UBND", "215-TB/TU". */
  readonly code?: string;
  /** The symbol alone, where the number is still blank: "QĐ-UBND". */
  readonly symbol?: string;
  readonly dated?: CivilDate;
  /** The subject in one line; "V/v" of a letter is written out. */
  readonly subject?: string;
  /** Who issued it, and the body that stands above it. */
  readonly author?: string;
  readonly superior?: string;
};

/** The longest subject that is read; real registers hold up to 365 characters. */
const SUBJECT_LIMIT = 1000;

/**
 * Reads the head of a document of state or Party form (Decree 30/2020, Annex I) from its lines in reading order: of a
 * Word file, whose two columns come one after the other, or of a page, where they stand side by side. All of it is a
 * proposal: a person confirms it.
 */
export function readDocumentHead(lines: readonly string[]): DocumentHead {
  const parts = headParts(lines);
  const number = numberOf(parts);
  const dated = dateOf(parts);
  const titled = parts.findIndex(({ kind }) => kind === 'title');
  const title = parts[titled];
  const about = parts.findIndex(({ kind }) => kind === 'about');
  const docType = title?.kind === 'title' ? title.docType : (number.docType ?? letterType(parts, about));
  const subject = titled >= 0 ? subjectUnder(parts, titled) : subjectOfLetter(parts, about);
  const bodies = bodiesOf(issuerLines(parts));
  const [author, superior] = bodies.toReversed();
  return {
    ...(docType !== undefined && { docType }),
    ...(number.code !== undefined && { code: number.code }),
    ...(number.symbol !== undefined && { symbol: number.symbol }),
    ...(dated !== undefined && { dated }),
    ...(subject !== undefined && { subject }),
    ...(author !== undefined && { author }),
    ...(superior !== undefined && { superior }),
  };
}

type ReadNumber = { readonly code?: string; readonly symbol?: string; readonly docType?: DocType };

/** The first number that has a symbol; the number of an "ĐẾN" stamp has none. */
function numberOf(parts: readonly HeadPart[]): ReadNumber {
  for (const part of parts) {
    if (part.kind !== 'number') continue;
    const written = /^(\d+\p{L}?\s*[-/].*?)(?=,?\s+\p{Lu}[\p{L}\s.]*,\s*ngày|\s+ngày|\s+\(|\s*$)/u.exec(
      part.text,
    )?.[1];
    const parsed = written === undefined ? undefined : parseDocumentNumber(written);
    if (parsed !== undefined) {
      return {
        code: parsed.text,
        symbol: parsed.symbol,
        ...(parsed.docType !== undefined && { docType: parsed.docType }),
      };
    }
    const symbol = /^[\s.…_]*[-/]\s*([\p{L}][\p{L}\d./-]*)/u.exec(part.text)?.[1];
    if (symbol !== undefined) {
      const docType = docTypeOfSymbol(symbol.split(/[-/]/)[0] ?? '');
      return { symbol, ...(docType !== undefined && { docType }) };
    }
  }
  return {};
}

/** The date in the head: not one that the text names, where the day of a draft is still blank. */
function dateOf(parts: readonly HeadPart[]): CivilDate | undefined {
  const end = parts.findIndex(({ kind }) => kind === 'title' || kind === 'opening');
  const part = parts.slice(0, end < 0 ? undefined : end).find(({ kind }) => kind === 'date');
  return part?.kind === 'date' ? part.date : undefined;
}

/** A paper without title and type in its symbol is a letter where it says what it is about or to whom it is written. */
function letterType(parts: readonly HeadPart[], about: number): DocType | undefined {
  return about >= 0 && parts.some(({ kind }) => kind === 'number') ? 'OFFICIAL_LETTER' : undefined;
}

/** The lines in capitals over the number, or over the title where there is no number. */
function issuerLines(parts: readonly HeadPart[]): string[] {
  const below = parts.findIndex(({ kind }) => kind === 'number' || kind === 'title' || kind === 'about');
  return parts
    .slice(0, below < 0 ? 0 : below)
    .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .filter((text) => text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text));
}

function subjectUnder(parts: readonly HeadPart[], titled: number): string | undefined {
  const title = parts[titled];
  const first = title?.kind === 'title' && title.rest !== '' ? [sentence(title.rest)] : [];
  return joined(first, parts.slice(titled + 1));
}

function subjectOfLetter(parts: readonly HeadPart[], about: number): string | undefined {
  return about < 0 ? undefined : joined([], parts.slice(about));
}

/** The subject that has begun with `first` and goes on in the next lines until the text itself begins. */
function joined(first: readonly string[], parts: readonly HeadPart[]): string | undefined {
  const lines = [...first];
  for (const part of parts) {
    if (part.kind === 'frame' || part.kind === 'date' || part.kind === 'number') continue;
    if (part.kind === 'gap' && lines.length === 0) continue;
    if (part.kind !== 'text' && part.kind !== 'about') break;
    if (part.kind === 'about') lines.push(`${lines.length === 0 ? 'Về' : 'về'} việc ${part.text}`);
    else if (namesAuthority(part.text) || (lines.length > 0 && !goesOn(lines.at(-1) ?? '', part.text))) break;
    else lines.push(part.text);
  }
  const subject = lines.join(' ').replace(/\s+/g, ' ').trim().replace(/[.;]$/, '').trim();
  return subject === '' ? undefined : [...subject].slice(0, SUBJECT_LIMIT).join('').trim();
}

const SHORT = 60;
const UNFINISHED =
  /(,|-|\s(của|và|về|các|những|tại|ngày|số|theo|với|trên|trong|cho|đối|giai|năm|quý|tháng|tỉnh|phố|phường|xã|huyện|Ban|Tổ|Ủy))$/u;
const OWN_SENTENCE = /^(Thực hiện|Ngày|Để|Nhằm|Qua|Sau khi|Tiếp theo|Phúc đáp|Kèm theo)\s/u;

/**
 * Whether a line goes on with the subject: in the middle of a sentence, or a short one in capitals' place as a name cut
 * off by the end of the line. A whole paragraph that begins anew is the text.
 */
function goesOn(before: string, line: string): boolean {
  if (/^[\p{Ll}\d("“]/u.test(line)) return true;
  if (UNFINISHED.test(before)) return true;
  return [...line].length < SHORT && !OWN_SENTENCE.test(line) && !/[.:;]$/.test(line);
}

/** "KẾT LUẬN CỦA CHỦ TỊCH" as a sentence; what is not in capitals stays. */
function sentence(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const lower = text.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}
