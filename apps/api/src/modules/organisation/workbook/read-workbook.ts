import { cleanTyped, searchKey } from '@thong-suot/administration';
import { unpack, UnreadableDocument, zipEntries } from '@thong-suot/document-forms';
import { strToU8, zipSync } from 'fflate';
import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { POST_SHEET, UNIT_SHEET, type Line, type WorkbookLines } from './domain/lines.js';

/** Bounds of a workbook: a province with all its communes stays under a fifth of each. */
export const WORKBOOK_LIMITS = {
  bytes: 3 * 1024 * 1024,
  unpackedBytes: 24 * 1024 * 1024,
  rows: 5_000,
  columns: 40,
  cellLength: 300,
} as const;

/** Parts that say something of cells; all others are left out before anything reads them. */
const READ =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;
/** Further parts that a reader of workbooks looks for at the root. */
const ROOT = /^(\[Content_Types\]\.xml|_rels\/\.rels)$/u;
/** A tag in which the next one begins, or none ends: the reader of workbooks would look for its end again and again. */
const UNENDED_TAG = /<[^<>]*(?:<|$)/u;
const MACROS = /vbaProject|\.bin$|macrosheets|externalLinks|activeX|embeddings/iu;

/**
 * The lines of a workbook. Refuses WORKBOOK_TOO_LARGE (also what unpacks to more than the bound), WORKBOOK_UNREADABLE,
 * WORKBOOK_ACTIVE (macros, links to other files, embedded things, declared entities), WORKBOOK_FORMULA, WORKBOOK_ROWS,
 * WORKBOOK_SHEET (a sheet or a heading is missing). It is looked through before any reader of workbooks sees it: that
 * one gets an archive made anew of the parts that were looked at.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookLines | RefusalValue> {
  if (bytes.length > WORKBOOK_LIMITS.bytes) return tooLarge();
  const parts = partsOf(bytes);
  if (!(parts instanceof Map)) return parts;
  for (const [name, text] of parts) {
    if (/<!\s*(DOCTYPE|ENTITY)/iu.test(text)) return refuse('WORKBOOK_ACTIVE');
    if (UNENDED_TAG.test(text)) return refuse('WORKBOOK_UNREADABLE');
    if (name.startsWith('xl/worksheets/')) {
      const refused = lookThrough(text);
      if (refused !== undefined) return refused;
    }
  }
  const clean = zipSync(
    Object.fromEntries(
      // How far a sheet reaches is counted, whatever it says of itself.
      [...parts].map(([name, text]) => [
        name,
        strToU8(text.replace(/<(\w+:)?dimension\b[^>]*>(<\/(\w+:)?dimension>)?/gu, '')),
      ]),
    ),
    { level: 0 },
  );
  const sheets = await readXlsxFile(Buffer.from(clean)).catch(() => undefined);
  if (sheets === undefined) return refuse('WORKBOOK_UNREADABLE');
  const units = linesOfSheet(sheets, UNIT_SHEET);
  if ('refused' in units) return units;
  const posts = linesOfSheet(sheets, POST_SHEET);
  if ('refused' in posts) return posts;
  return { units: units.lines, posts: posts.lines };
}

/** The parts as texts, each once; or why the file is none that is read. */
function partsOf(bytes: Uint8Array): Map<string, string> | RefusalValue {
  const entries = zipEntries(bytes);
  if (entries === undefined) return refuse('WORKBOOK_UNREADABLE');
  if (entries.some(({ name }) => MACROS.test(name) && !/printerSettings/u.test(name))) {
    return refuse('WORKBOOK_ACTIVE');
  }
  const parts = new Map<string, string>();
  let left: number = WORKBOOK_LIMITS.unpackedBytes;
  try {
    for (const entry of entries) {
      if (!READ.test(entry.name) && !ROOT.test(entry.name)) continue;
      if (parts.has(entry.name)) return refuse('WORKBOOK_UNREADABLE');
      const part = unpack(entry, left);
      left -= part.length;
      // Another encoding could hide what is looked for below.
      parts.set(entry.name, new TextDecoder('utf-8', { fatal: true }).decode(part));
    }
  } catch (error) {
    return error instanceof UnreadableDocument && error.code === 'TOO_LARGE'
      ? tooLarge()
      : refuse('WORKBOOK_UNREADABLE');
  }
  return parts.has('xl/workbook.xml') ? parts : refuse('WORKBOOK_UNREADABLE');
}

/** Refuses formulas, and more rows or columns than the bound, wherever a cell says that it stands. */
function lookThrough(sheet: string): RefusalValue | undefined {
  if (/<(\w+:)?f[\s/>]/u.test(sheet)) return refuse('WORKBOOK_FORMULA');
  let [rows, cells] = [0, 0];
  for (const [, , tag = '', attributes = ''] of sheet.matchAll(/<(\w+:)?(row|c)\b([^>]*)>/gu)) {
    const places = [...attributes.matchAll(/\sr\s*=\s*(?:["']([A-Z]*)(\d*)["'])?/gu)];
    const [place] = places;
    // A tag whose end is hidden in a value, or that stands at no plain place, hides where its cell stands.
    const plain = places.length < 2 && (place === undefined || place[2] !== undefined);
    if (!plain || isOdd(attributes, '"') || isOdd(attributes, "'")) return refuse('WORKBOOK_UNREADABLE');
    if (tag === 'row') rows++;
    else cells++;
    const column = [...(place?.[1] ?? '')].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0);
    if (
      rows > WORKBOOK_LIMITS.rows + 1 ||
      cells > WORKBOOK_LIMITS.rows * WORKBOOK_LIMITS.columns ||
      Number(place?.[2] ?? 0) > WORKBOOK_LIMITS.rows + 1 ||
      column > WORKBOOK_LIMITS.columns
    ) {
      return refuse('WORKBOOK_ROWS', { rows: WORKBOOK_LIMITS.rows.toLocaleString('vi-VN') });
    }
  }
  return undefined;
}

function isOdd(text: string, sign: string): boolean {
  return text.split(sign).length % 2 === 0;
}

interface SheetPlan {
  readonly name: string;
  readonly headings: readonly string[];
}

function linesOfSheet(
  sheets: readonly { readonly sheet: string; readonly data: readonly (readonly (CellValue | null)[])[] }[],
  { name, headings }: SheetPlan,
): { readonly lines: Line[] } | RefusalValue {
  const found = sheets.find(({ sheet }) => searchKey(sheet) === searchKey(name));
  const head = (found?.data[0] ?? []).map((cell) => searchKey(textOf(cell)));
  const columns = headings.map((heading) => head.indexOf(searchKey(heading)));
  const missing = headings.find((_, at) => columns[at] === -1);
  if (found === undefined || missing !== undefined) {
    return refuse('WORKBOOK_SHEET', { sheet: name, heading: missing ?? headings[0] ?? '' });
  }
  const lines = found.data.slice(1).map((row, at) => ({
    row: at + 2,
    cells: columns.map((column) => textOf(row[column] ?? null)),
  }));
  const long = lines.find(({ cells }) => cells.some((cell) => cell.length > WORKBOOK_LIMITS.cellLength));
  if (long !== undefined) {
    return refuse('WORKBOOK_CELL', {
      sheet: name,
      row: String(long.row),
      limit: String(WORKBOOK_LIMITS.cellLength),
    });
  }
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** A cell as text; a day as yyyy-MM-dd. */
function textOf(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10);
  return cleanTyped(String(cell)).trim();
}

function tooLarge(): RefusalValue {
  return refuse('WORKBOOK_TOO_LARGE', { limit: '3 MB' });
}
