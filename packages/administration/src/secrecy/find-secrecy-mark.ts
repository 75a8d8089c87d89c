import { normaliseDashes } from '../text/normalise.js';

/** The levels of state secrets, as stamped. */
export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** A mark and the line on which it stands, counted from 0. */
export type FoundSecrecyMark = { readonly mark: SecrecyMark; readonly line: number };

const MARKS: readonly SecrecyMark[] = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'];

const URGENCY = ['HỎA TỐC', 'HOẢ TỐC', 'THƯỢNG KHẨN', 'KHẨN'];
const EITHER = `(?:${[...MARKS, ...URGENCY].join('|')})`;

/** What may stand on one line with a stamp: the words before it, urgency beside it, number and copy behind it. */
const BESIDE = {
  before: /^\s*(?:(?:DẤU CHỈ MỨC )?ĐỘ MẬT\s*:?)\s*/iu,
  urgency: new RegExp(`^(?:${URGENCY.join('|')})\\s+|\\s+(?:${URGENCY.join('|')})$`, 'gu'),
  behind: /\s*\(?\s*(?:Số\s*:|Bản số(?=[\s:]|$)).*$/iu,
};

/**
 * The secrecy mark in the header area of a document, or undefined. Only a mark that stands by itself
 * counts: alone on its line, in capitals in its cell or beside urgency, number and copy, boxed or in
 * brackets, or after "Độ mật:". "Bí mật nhà nước" in running text is none, nor are the levels where a
 * sentence lists them. A find means refusal at the door (Law 29/2018/QH14 on protection of state
 * secrets); no find is no guarantee.
 */
export function findSecrecyMark(headerLines: readonly string[]): FoundSecrecyMark | undefined {
  for (const [line, text] of headerLines.entries()) {
    const plain = normaliseDashes(text.normalize('NFC')).replace(/\u00a0/g, ' ');
    const mark =
      markOf(plain.toLocaleUpperCase('vi')) ??
      stampsIn(plain)
        .map(markOf)
        .find((found) => found !== undefined);
    if (mark !== undefined) return { mark, line };
  }
  return undefined;
}

/** Text extracted from two columns or several stamps divides by wide gaps, tabs, bars and dashes; by commas only where each part is a stamp. */
function stampsIn(plain: string): string[] {
  return plain.split(/ {2,}|[\t\r\n|]| - /).flatMap((cell) => {
    const named = cell.replace(BESIDE.before, '');
    if (named !== cell) return [named.toLocaleUpperCase('vi')];
    const listed = cell.split(/[,;/]/);
    return listed.length > 1 && listed.every((part) => IS_STAMP.test(part)) ? listed : [cell];
  });
}

const IS_STAMP = new RegExp(`^[^\\p{L}]*${EITHER}[^\\p{L}]*$`, 'u');

/** Letters decide, in capitals: brackets, boxes and what may stand beside a stamp are left away. */
function markOf(part: string): SecrecyMark | undefined {
  const bare = part
    .replace(BESIDE.before, '')
    .replace(BESIDE.behind, '')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .replace(BESIDE.urgency, '');
  const closed = joinSpacedLetters(bare).replace(/\s+/g, ' ');
  return MARKS.find((mark) => closed === mark || closed === mark.replace(' ', ''));
}

/** "M Ậ T" is a stamp with spaced letters. */
function joinSpacedLetters(text: string): string {
  return /^(\p{L}\s+)+\p{L}$/u.test(text) ? text.replace(/\s+/g, '') : text;
}
