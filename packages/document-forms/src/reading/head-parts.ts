import {
  findVietnameseDate,
  normaliseDashes,
  searchKey,
  WORDS,
  type CivilDate,
  type DocType,
} from '@thong-suot/administration';

/** What a piece of the head of a document is. */
export type HeadPart =
  /** An empty line, or a wide gap between two lines of a page. */
  | { readonly kind: 'gap' }
  /** The nation or the Party, the motto, rules and stamps: says nothing of this document. */
  | { readonly kind: 'frame' }
  /** "Số: 12/TB-UBND", or with its number still blank. */
  | { readonly kind: 'number'; readonly text: string }
  /** "Lạng Sơn, ngày 18 tháng 3 năm 2025"; without a date where the day is still blank. */
  | { readonly kind: 'date'; readonly date?: CivilDate }
  /** "V/v …" of an official letter, "Về việc …" of the others. */
  | { readonly kind: 'about'; readonly text: string }
  /** "QUYẾT ĐỊNH", with what follows on the same line. */
  | { readonly kind: 'title'; readonly docType: DocType; readonly rest: string }
  /** Where the text itself begins: "Kính gửi", the first legal basis, the first part. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'text'; readonly text: string };

/** A head has some twenty lines; drafts put tables of their own before it. */
const LINES = 80;

const COLUMN_GAP = /\t+| {3,}|\s*\|\s*/;
const FRAME =
  /^(cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|dang cong san viet nam|van ban mau|du thao( lan \d+)?|hoa toc|thuong khan|khan|hoa toc hen gio.*|mat|toi mat|tuyet mat|cong van den|den|(so|ngay|gio|chuyen) den?.*|ky boi.*|nguoi ky.*|(thoi gian|ngay|email|co quan) ky.*|email .*)$/;
const NUMBER = /^số\s*(?::|(?=\s*\d+\s*[-/])|(?=\s*[-/]\s*\p{L}))\s*(.*)$/iu;
const DATE = /^(?:[\p{L}\s.]{2,40},\s*)?ngày\s(?!:)(.*)$/iu;
const ABOUT = /^(?:v\s*\/\s*v\s*:?|Về việc(?=\s))\s*(.+)$/iu;
const FILLED = /^[\d\s.…_]*(tháng|\/)[\d\s.…_]*(năm|\/)[\d\s.…_]*$/iu;
const OPENING = /^(Kính gửi|Căn cứ|Theo đề nghị|Xét đề nghị|Điều\s+\d|(?:[IVXLC]+|\d{1,2})\s*[.)]\s)/u;
/** "ỦY BAN NHÂN DÂN THÀNH PHỐ …", "CHỦ TỊCH …": whose decision it is, under the subject. */
const AUTHORITY = /^(ỦY BAN|UỶ BAN|CHỦ TỊCH|HỘI ĐỒNG NHÂN DÂN|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHÁNH)(?![\p{L}])/u;

/** The first lines of a document as the pieces of its head, in the order in which they were read. */
export function headParts(lines: readonly string[]): HeadPart[] {
  return lines
    .flatMap((line) => line.split(/[\n\v]/))
    .slice(0, LINES)
    .flatMap((line) => columnsOf(line).map(partOf));
}

/** Text read from two columns has a wide gap or a tab between them; blanks left for number and day are none. */
function columnsOf(line: string): string[] {
  const closed = normaliseDashes(line.normalize('NFC'))
    .replace(/[\u00a0\u2000-\u200a]/g, ' ')
    .replace(/(số\s*:?)\s+(?=[-/.…\d])/giu, '$1 ')
    .replace(/(ngày|tháng|năm)\s+/giu, '$1 ')
    .replace(/\s+(tháng|năm)/giu, ' $1');
  const columns = closed.split(COLUMN_GAP).map((text) => text.replace(/\s+/g, ' ').trim());
  const written = columns.filter((text) => text !== '');
  return written.length === 0 ? [''] : written;
}

function partOf(text: string): HeadPart {
  if (text === '') return { kind: 'gap' };
  const number = NUMBER.exec(text);
  // The number that an "ĐẾN" stamp gives has no symbol.
  if (number !== null)
    return /[-/]/.test(text) ? { kind: 'number', text: number[1] ?? '' } : { kind: 'frame' };
  if (!/[\p{L}\d]/u.test(text) || FRAME.test(searchKey(text))) return { kind: 'frame' };
  const about = ABOUT.exec(text);
  if (about !== null) return { kind: 'about', text: about[1] ?? '' };
  const dated = DATE.exec(text);
  if (dated !== null && FILLED.test(dated[1] ?? '')) {
    const date = findVietnameseDate(dated[1] ?? '');
    return date === undefined ? { kind: 'date' } : { kind: 'date', date };
  }
  return titlePart(text) ?? (OPENING.test(text) ? { kind: 'opening' } : { kind: 'text', text });
}

/** Whether a line names whose document it is, and so ends the subject above it. */
export function namesAuthority(text: string): boolean {
  return AUTHORITY.test(text) && text === text.toLocaleUpperCase('vi');
}

const TITLES = (Object.entries(WORDS.docType) as [DocType, { vi: string }][])
  .map(([docType, { vi }]) => ({ docType, title: vi.toLocaleUpperCase('vi') }))
  .sort((one, other) => other.title.length - one.title.length);

/** "KẾ HOẠCH", "Q U Y Ế T Đ Ị N H", "THÔNG BÁO KẾT LUẬN", "GIẤY MỜI Họp …"; "QUYẾT ĐỊNH:" is none. */
function titlePart(text: string): HeadPart | undefined {
  if (text.endsWith(':')) return undefined;
  const closed = /^(\p{L} )+\p{L}$/u.test(text) ? text.replace(/ /g, '') : undefined;
  for (const { docType, title } of TITLES) {
    if (closed === title.replace(/ /g, '')) return { kind: 'title', docType, rest: '' };
    if (text === title) return { kind: 'title', docType, rest: '' };
    if (text.startsWith(`${title} `)) return { kind: 'title', docType, rest: text.slice(title.length + 1) };
  }
  return undefined;
}
