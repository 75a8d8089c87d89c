import { cleanTyped } from '@thong-suot/administration';
import { DOC_TYPE_TITLES } from './doc-type-titles.js';
import type { DraftParagraph, DraftPlace, ParagraphStyle } from './draft-paragraph.js';

const BASIS = /^(Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị|Theo thống nhất)\s/u;
const ARTICLE = /^Điều\s+(\d+)\s*[.:]\s*(.*)$/u;
const SECTION = /^([IVXLC]+)\s*[.)]\s*(.+)$/u;
const CLAUSE = /^(\d{1,2})\s*[.)]\s*(.+)$/u;
const POINT = /^(\p{Ll})\)\s*(.+)$/u;
const ADDRESS = /^Kính gửi\s*:?/u;
const RECIPIENTS = /^Nơi nhận\s*:?$/u;
const SIGNATURE = /^(TM|KT|TL|TUQ|Q)\.\s/u;
const HEADING_LIMIT = 90;

/** What stands around the paragraph being read. */
interface Reading {
  part: 'header' | 'title' | 'bases' | 'body' | 'recipients' | 'signature';
  section?: string;
  article?: string;
  clause?: string;
}

type Read = Omit<DraftParagraph, 'index' | 'text'>;

/**
 * Paragraphs of a draft with the places that comments name: "Phần căn cứ", "Điều 3", "Khoản 1 Điều 3",
 * "Điểm a khoản 1 Điều 3" in a document of articles; "Mục II", "Mục II.2", "Mục II.2.c" in one of sections.
 * Empty lines and signs that nobody sees are left out. The text itself stays as it was typed.
 */
export function readParagraphs(lines: readonly string[]): DraftParagraph[] {
  const reading: Reading = { part: 'header' };
  return lines
    .flatMap((line) => cleanTyped(line).split('\n'))
    .map((line) => line.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ index, text, ...readOne(text, reading) }));
}

/** The places of a draft in order, each once, with the first heading that stands there. */
export function placesOf(paragraphs: readonly DraftParagraph[]): DraftPlace[] {
  const places = new Map<string, DraftPlace>();
  for (const { place, heading } of paragraphs) {
    if (place !== null && !places.has(place)) places.set(place, { place, heading });
  }
  return [...places.values()];
}

function readOne(text: string, reading: Reading): Read {
  if (RECIPIENTS.test(text)) {
    reading.part = 'recipients';
    return { style: 'recipients', place: 'Nơi nhận', heading: null };
  }
  if (reading.part === 'recipients' && /^[-–+]/u.test(text)) {
    return { style: 'recipients', place: 'Nơi nhận', heading: null };
  }
  if (SIGNATURE.test(text) || reading.part === 'recipients' || reading.part === 'signature') {
    reading.part = 'signature';
    return nowhere('signature');
  }
  if (reading.part !== 'body' && ADDRESS.test(text)) {
    // A letter has no title: what it says begins below whom it is written to.
    reading.part = 'body';
    return nowhere('opening');
  }
  if (reading.part === 'header') {
    if (!DOC_TYPE_TITLES.has(text) && !ARTICLE.test(text) && !SECTION.test(text)) return nowhere('header');
    reading.part = 'title';
    if (DOC_TYPE_TITLES.has(text)) return nowhere('title');
  }
  return numbered(text, reading) ?? unnumbered(text, reading);
}

/** A paragraph that carries its own number: section, article, clause or point. */
function numbered(text: string, reading: Reading): Read | undefined {
  const article = ARTICLE.exec(text);
  if (article) {
    Object.assign(reading, { part: 'body', article: article[1], section: undefined, clause: undefined });
    return at('article', `Điều ${article[1]}`, article[2]);
  }
  const section = SECTION.exec(text);
  if (section && reading.article === undefined) {
    Object.assign(reading, { part: 'body', section: section[1], clause: undefined });
    return at('section', `Mục ${section[1]}`, section[2]);
  }
  if (reading.part !== 'body') return undefined;
  const clause = CLAUSE.exec(text);
  if (clause) {
    reading.clause = clause[1];
    return at('clause', currentPlace(reading), clause[2]);
  }
  const point = POINT.exec(text);
  if (point && reading.clause !== undefined)
    return at('point', pointPlace(reading, point[1] ?? ''), point[2]);
  return undefined;
}

function unnumbered(text: string, reading: Reading): Read {
  if (reading.part === 'body') return { style: 'body', place: currentPlace(reading), heading: null };
  if (BASIS.test(text)) {
    reading.part = 'bases';
    return { style: 'basis', place: 'Phần căn cứ', heading: null };
  }
  if (isCapitals(text)) {
    // "QUYẾT ĐỊNH:" closes the legal bases; "ỦY BAN NHÂN DÂN …" and "CHỦ TỊCH …" open them.
    if (text.endsWith(':')) {
      reading.part = 'body';
      return nowhere('opening');
    }
    return nowhere('authority');
  }
  if (reading.part === 'bases') return { style: 'basis', place: 'Phần căn cứ', heading: null };
  // A sentence under the subject opens a report that names no basis.
  if (/[.:;]$/u.test(text)) {
    reading.part = 'body';
    return nowhere('body');
  }
  return nowhere('subject');
}

function currentPlace({ section, article, clause }: Reading): string | null {
  if (article !== undefined)
    return clause === undefined ? `Điều ${article}` : `Khoản ${clause} Điều ${article}`;
  if (section !== undefined) return clause === undefined ? `Mục ${section}` : `Mục ${section}.${clause}`;
  return clause === undefined ? null : `Mục ${clause}`;
}

function pointPlace(reading: Reading, letter: string): string {
  const { article, clause } = reading;
  if (article !== undefined) return `Điểm ${letter} khoản ${clause} Điều ${article}`;
  return `${currentPlace(reading)}.${letter}`;
}

function at(style: ParagraphStyle, place: string | null, rest: string | undefined): Read {
  return { style, place, heading: headingOf(rest ?? '') };
}

function nowhere(style: ParagraphStyle): Read {
  return { style, place: null, heading: null };
}

/** The words by which a place is recognised in a list; cut at a word when they are long. */
function headingOf(rest: string): string | null {
  const text = rest.trim();
  if (text === '') return null;
  if (text.length <= HEADING_LIMIT) return text;
  const cut = text.slice(0, HEADING_LIMIT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
