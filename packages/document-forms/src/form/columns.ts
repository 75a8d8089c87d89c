import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import { millimetres } from './measures.js';

/** One column without borders: its width in millimetres and what stands in it. */
export type Column = { readonly widthMm: number; readonly children: readonly Paragraph[] };

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;

/** Columns side by side without borders, kept on one page: the head and the foot of every document. */
export function columns(parts: readonly Column[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(parts.reduce((sum, { widthMm }) => sum + widthMm, 0)), type: WidthType.DXA },
    columnWidths: parts.map(({ widthMm }) => millimetres(widthMm)),
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [new TableRow({ cantSplit: true, children: parts.map(cell) })],
  });
}

function cell({ widthMm, children }: Column): TableCell {
  return new TableCell({
    width: { size: millimetres(widthMm), type: WidthType.DXA },
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlignTable.TOP,
    children,
  });
}
