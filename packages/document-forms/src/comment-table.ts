import { label, placeDateLine, placeName, roundSummaryParagraph } from '@thong-suot/administration';
import { Paragraph, type FileChild } from 'docx';
import type { CommentRow, CommentTableData } from './data.js';
import { draftTitles } from './draft-names.js';
import { closing } from './form/closing.js';
import { columns } from './form/columns.js';
import { grid, headerRow, type GridCell, type GridRow } from './form/grid.js';
import { issuerBlock, nationBlock } from './form/letterhead.js';
import { LANDSCAPE_WIDTH_MM, millimetres, SIZES, TEXT_WIDTH_MM } from './form/measures.js';
import { packDocument } from './form/page.js';
import { bodyParagraph, gap, line, rule } from './form/paragraphs.js';
import { run } from './form/runs.js';
import { issuerInText, letterSignature } from './letter-signature.js';

const TITLE = 'BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý';
const COLUMN_TITLES = [
  'STT',
  'Nhóm vấn đề, điều, khoản',
  'Chủ thể góp ý',
  'Nội dung góp ý',
  'Nội dung tiếp thu, giải trình',
];

/** Rows with more letters may run over a page; shorter ones stay together. */
const LONG_ROW = 1500;

/** The first column holds "STT" on one line; the others share the rest in these parts. */
const FIRST_COLUMN_MM = 13;
const OTHER_COLUMNS = [0.15, 0.18, 0.32, 0.35];

/**
 * The summary table of comments and of what became of them: an opening paragraph with the counts, the units
 * that agree entirely with their letters, the table, and the units that did not answer, who are never
 * counted as agreeing. The last row goes over with the signature, which never stands alone on a page.
 */
export async function commentTableDocx(data: CommentTableData): Promise<Uint8Array> {
  const landscape = data.landscape ?? true;
  const widthMm = landscape ? LANDSCAPE_WIDTH_MM : TEXT_WIDTH_MM;
  return packDocument({
    title: 'Bảng tổng hợp ý kiến, tiếp thu, giải trình ý kiến góp ý',
    issuer: issuerInText(data.issuer),
    sample: data.sample === true,
    landscape,
    children: [
      head(data, widthMm),
      ...title(data, widthMm),
      text(roundSummaryParagraph(data.round.counts, { ...data.round.facts, tableAttached: false })),
      ...agreement(data),
      gap(4),
      grid(columnWidths(widthMm), [headerRow(COLUMN_TITLES), ...commentRows(data.rows)]),
      gap(8, true),
      ...silence(data),
      closing({
        recipients: ['Lưu: VT, hồ sơ'],
        signature: letterSignature(data.issuer, data.signedBy),
        status: data.status,
        ...(data.signer !== undefined && { signer: data.signer }),
        widthMm,
      }),
    ],
  });
}

function columnWidths(widthMm: number): number[] {
  return [FIRST_COLUMN_MM, ...OTHER_COLUMNS.map((part) => part * (widthMm - FIRST_COLUMN_MM))];
}

function head({ issuer, status, signedOn }: CommentTableData, widthMm: number): FileChild {
  const left = Math.round(widthMm * 0.4);
  const place = issuer.kind === 'COMMITTEE' ? placeName(issuer.committee) : issuer.place;
  const date = placeDateLine(place, signedOn ?? (status.kind === 'issued' ? status.date : status.month));
  return columns([
    { widthMm: left, children: issuerBlock(issuer, left) },
    {
      widthMm: widthMm - left,
      children: [
        ...nationBlock(widthMm - left),
        line(date, { size: SIZES.date, italics: true }, { before: 1 }),
      ],
    },
  ]);
}

function title({ drafts }: CommentTableData, widthMm: number): Paragraph[] {
  return [
    line(TITLE, { size: SIZES.type, bold: true }, { before: 12 }),
    line(`đối với ${draftTitles(drafts)}`, { size: SIZES.subject, bold: true }, { before: 2 }),
    rule(millimetres(widthMm) * 0.25, millimetres(widthMm), { after: 10 }),
  ];
}

function agreement({ agreeing, notConcerned = [] }: CommentTableData): Paragraph[] {
  const units = agreeing.map(({ name, letter }) => (letter === undefined ? name : `${name} (${letter})`));
  return [
    ...(units.length === 0 ? [] : [text(`Các cơ quan, đơn vị nhất trí hoàn toàn: ${units.join('; ')}.`)]),
    ...(notConcerned.length === 0
      ? []
      : [text(`Các cơ quan, đơn vị trả lời không thuộc lĩnh vực phụ trách: ${notConcerned.join('; ')}.`)]),
  ];
}

function silence({ silent, round }: CommentTableData): Paragraph[] {
  if (silent.length === 0) return [];
  const state = round.facts.ended ? 'không có ý kiến trả lời' : 'chưa có ý kiến';
  return [text(`Các cơ quan, đơn vị ${state}: ${silent.join('; ')}.`, true)];
}

/** Rows one by one; where the draft changes, a row over all columns names it. */
function commentRows(rows: readonly CommentRow[]): GridRow[] {
  if (rows.length === 0) {
    return [
      {
        cells: [
          {
            span: 5,
            children: [
              line('Không có ý kiến góp ý', { size: SIZES.table, italics: true }, { keepNext: true }),
            ],
          },
        ],
      },
    ];
  }
  let draft: string | undefined;
  return rows.flatMap((row, index) => {
    const changed = row.draft !== undefined && row.draft !== draft;
    draft = row.draft;
    const name = { span: 5, children: [draftLine(row.draft ?? '')] };
    return [...(changed ? [{ cells: [name] }] : []), commentRow(row, index + 1, index === rows.length - 1)];
  });
}

/** The name of a draft stays on the page of its first comment. */
function draftLine(name: string): Paragraph {
  return line(name, { size: SIZES.table, bold: true }, { align: 'left', keepNext: true });
}

function commentRow(row: CommentRow, position: number, last: boolean): GridRow {
  const units = row.units.map(({ name, letter }) =>
    cellLine(letter === undefined ? name : `${name} (${letter})`),
  );
  const reply = new Paragraph({
    keepNext: last,
    children: [
      run(`${label('commentReply', row.reply)}${row.replyText === '' ? '.' : ': '}`, {
        size: SIZES.table,
        bold: true,
      }),
      run(row.replyText, { size: SIZES.table }),
    ],
  });
  const cells: GridCell[] = [
    { children: [line(String(position), { size: SIZES.table }, { keepNext: last })] },
    { children: [cellLine(row.place)] },
    { children: units },
    { children: [cellLine(row.text)] },
    { children: [reply] },
  ];
  return { cells, splits: row.text.length + row.replyText.length > LONG_ROW };
}

function cellLine(content: string, bold = false): Paragraph {
  return line(content, { size: SIZES.table, bold }, { align: 'left', after: 2 });
}

function text(content: string, keepNext = false): Paragraph {
  return bodyParagraph([run(content, { size: 13 })], { keepNext });
}
