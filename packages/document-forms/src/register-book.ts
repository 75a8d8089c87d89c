import { capitals, formatDate, type CivilDate } from '@thong-suot/administration';
import type { FileChild } from 'docx';
import { grid, headerRow, type GridCell, type GridRow } from './form/grid.js';
import { LANDSCAPE_WIDTH_MM, SIZES } from './form/measures.js';
import { packDocument } from './form/page.js';
import { gap, line } from './form/paragraphs.js';

/** A number of a register of outgoing documents. */
export type OutgoingEntry = {
  /** "12/TB-UBND". */
  readonly code: string;
  readonly dated: CivilDate;
  readonly typeAndSubject: string;
  readonly signer: string;
  readonly recipients: readonly string[];
  /** Who keeps the copy of the archive: "VT, VHKHTT". */
  readonly keeper: string;
  readonly copies?: number;
  readonly sentOn?: CivilDate;
  readonly note?: string;
};

/** A number of a register of incoming documents. */
export type IncomingBookEntry = {
  readonly arrivedOn: CivilDate;
  readonly number: number;
  readonly author: string;
  readonly code?: string;
  readonly dated?: CivilDate;
  readonly typeAndSubject: string;
  /** To whom it was passed on, with the day of the last. */
  readonly receivers: readonly string[];
  readonly passedOn?: CivilDate;
  readonly note?: string;
};

export type RegisterBookData = {
  /** Lines of the body above and of the issuer, in capitals. */
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly issuerName: string;
  readonly year: number;
  /** The day up to which it is printed; for a closed year its last day. */
  readonly asOf: CivilDate;
  /** The year is over: no number is given in it any more. */
  readonly closed: boolean;
  readonly sample?: boolean;
} & (
  | { readonly kind: 'OUTGOING'; readonly typeName: string; readonly entries: readonly OutgoingEntry[] }
  | { readonly kind: 'INCOMING'; readonly entries: readonly IncomingBookEntry[] }
);

const OUTGOING = {
  titles: [
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Người ký',
    'Nơi nhận văn bản',
    'Đơn vị, người nhận bản lưu',
    'Số lượng bản',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ],
  parts: [26, 21, 62, 21, 41, 19, 13, 20, 14, 15],
};

const INCOMING = {
  titles: [
    'Ngày đến',
    'Số đến',
    'Tác giả',
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Đơn vị hoặc người nhận',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ],
  parts: [20, 12, 36, 27, 20, 58, 30, 20, 14, 15],
};

/**
 * A register as it is printed and kept (Decree 30/2020, articles 15 and 22, Annex IV): every number of the year in its
 * order, void ones with their reason, A4 landscape, the titles of the columns on each page.
 */
export async function registerBookDocx(data: RegisterBookData): Promise<Uint8Array> {
  const { titles, parts } = data.kind === 'OUTGOING' ? OUTGOING : INCOMING;
  const total = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => (part / total) * LANDSCAPE_WIDTH_MM);
  const rows = data.kind === 'OUTGOING' ? data.entries.map(outgoingRow) : data.entries.map(incomingRow);
  return packDocument({
    title: `${titleOf(data)} năm ${data.year}`,
    issuer: data.issuerName,
    sample: data.sample === true,
    landscape: true,
    children: [
      ...head(data),
      grid(widths, [
        headerRow(titles),
        numbersRow(titles.length),
        ...(rows.length > 0 ? rows : [emptyRow()]),
      ]),
      gap(6),
      line(foot(data), { size: SIZES.table, italics: true }, { align: 'left' }),
    ],
  });
}

function titleOf(data: RegisterBookData): string {
  return data.kind === 'OUTGOING' ? 'Sổ đăng ký văn bản đi' : 'Sổ đăng ký văn bản đến';
}

function head(data: RegisterBookData): FileChild[] {
  const { superior, issuer, year, entries } = data;
  const range = rangeOf(data);
  const type = data.kind === 'OUTGOING' ? [`Loại văn bản: ${data.typeName}`] : [];
  return [
    ...superior.map((text) => line(text, { size: SIZES.issuer })),
    ...issuer.map((text) => line(text, { size: SIZES.issuer, bold: true })),
    line(capitals(titleOf(data)), { size: SIZES.type, bold: true }, { before: 10 }),
    line(`Năm: ${year}`, { size: SIZES.subject, bold: true }, { before: 2 }),
    line(
      [...type, ...(entries.length === 0 ? [] : [range])].join('. '),
      { size: SIZES.table, italics: true },
      { before: 2, after: 8 },
    ),
  ];
}

/** "Từ số 01 đến số 57, từ ngày 02/01/2025 đến ngày 18/3/2025". */
function rangeOf(data: RegisterBookData): string {
  const days =
    data.kind === 'OUTGOING'
      ? data.entries.map(({ dated }) => dated)
      : data.entries.map(({ arrivedOn }) => arrivedOn);
  const numbers =
    data.kind === 'OUTGOING'
      ? data.entries.map(({ code }) => code.split(/[/-]/)[0] ?? '')
      : data.entries.map(({ number }) => padded(number));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `Từ số ${numbers[0]} đến số ${numbers.at(-1)}, từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}`;
}

function foot({ closed, year, asOf, entries }: RegisterBookData): string {
  const count = `Tổng số: ${padded(entries.length)} văn bản.`;
  return closed
    ? `${count} Sổ năm ${year} đã khóa ngày ${formatDate(asOf)}.`
    : `${count} In từ hệ thống, số liệu đến ngày ${formatDate(asOf)}.`;
}

function outgoingRow(entry: OutgoingEntry): GridRow {
  const { code, dated, typeAndSubject, signer, recipients, keeper, copies, sentOn, note = '' } = entry;
  return row([
    [code],
    [formatDate(dated)],
    [typeAndSubject],
    [signer],
    recipients,
    [keeper],
    [copies === undefined ? '' : padded(copies)],
    [sentOn === undefined ? '' : formatDate(sentOn)],
    [''],
    [note],
  ]);
}

function incomingRow(entry: IncomingBookEntry): GridRow {
  const {
    arrivedOn,
    number,
    author,
    code = '',
    dated,
    typeAndSubject,
    receivers,
    passedOn,
    note = '',
  } = entry;
  return row([
    [formatDate(arrivedOn)],
    [padded(number)],
    [author],
    [code],
    [dated === undefined ? '' : formatDate(dated)],
    [typeAndSubject],
    receivers,
    [passedOn === undefined ? '' : formatDate(passedOn)],
    [''],
    [note],
  ]);
}

/** A document may have a hundred recipients: such a row goes on over the page. */
const LONG_ROW = 12;

function row(cells: readonly (readonly string[])[]): GridRow {
  return {
    splits: cells.some((texts) => texts.length > LONG_ROW),
    cells: cells.map((texts) => ({ children: (texts.length > 0 ? texts : ['']).map(cellLine) })),
  };
}

/** "(1)", "(2)" … under the titles, as the annex has them. */
function numbersRow(count: number): GridRow {
  const cells = Array.from({ length: count }, (_, index): GridCell => ({
    children: [line(`(${index + 1})`, { size: 10, italics: true })],
  }));
  return { header: true, cells };
}

function emptyRow(): GridRow {
  return {
    cells: [{ span: 10, children: [line('Chưa có văn bản nào', { size: SIZES.table, italics: true })] }],
  };
}

function cellLine(text: string) {
  return line(text, { size: 11 }, { align: 'left', after: 1 });
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
