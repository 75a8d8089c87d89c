import type { CivilDate } from '@thong-suot/administration';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { Structure } from '../structure/domain/structure.js';
import { linesOf, POST_SHEET, UNIT_SHEET } from './domain/lines.js';

/** The structure of a day as a workbook; every cell is text, so that nothing in it is ever calculated. */
export async function writeWorkbook(
  structure: Structure,
  day: CivilDate,
): Promise<{ readonly bytes: Uint8Array; readonly rows: number }> {
  const { units, posts } = linesOf(structure, day);
  const bytes = await writeXlsxFile([toSheet(UNIT_SHEET, units), toSheet(POST_SHEET, posts)], {
    fontFamily: 'Times New Roman',
    fontSize: 12,
  }).toBuffer();
  return { bytes, rows: units.length + posts.length };
}

function toSheet(
  { name, headings, widths }: { name: string; headings: readonly string[]; widths: readonly number[] },
  lines: readonly (readonly string[])[],
): Sheet<never> {
  const head: Cell[] = headings.map((value) => ({
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
    borderStyle: 'thin',
  }));
  return {
    sheet: name,
    data: [
      head,
      ...lines.map((line) => line.map((value): Cell => (value === '' ? null : { value, type: String }))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}
