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
import { millimetres, SIZES } from './measures.js';
import { line } from './paragraphs.js';

/** A cell: its paragraphs, and how many columns it spans. */
export type GridCell = { readonly children: readonly Paragraph[]; readonly span?: number };

/** A row; header rows come again on each page. */
export type GridRow = {
  readonly cells: readonly GridCell[];
  readonly header?: boolean;
  readonly splits?: boolean;
};

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const;
const CELL_MARGINS = {
  left: millimetres(1.5),
  right: millimetres(1.5),
  top: millimetres(0.8),
  bottom: millimetres(0.8),
};

/** A ruled table of fixed columns (widths in millimetres). Rows stay on one page unless they may split. */
export function grid(widthsMm: readonly number[], rows: readonly GridRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(sum(widthsMm)), type: WidthType.DXA },
    columnWidths: widthsMm.map(millimetres),
    borders: { ...EDGES, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: rows.map((row) => gridRow(widthsMm, row)),
  });
}

/** A row of column titles that comes again on each page. */
export function headerRow(titles: readonly string[]): GridRow {
  return {
    header: true,
    cells: titles.map((title) => ({ children: [line(title, { size: SIZES.table, bold: true })] })),
  };
}

function gridRow(widthsMm: readonly number[], { cells, header = false, splits = false }: GridRow): TableRow {
  let column = 0;
  return new TableRow({
    tableHeader: header,
    cantSplit: !splits,
    children: cells.map(({ children, span = 1 }) => {
      const width = sum(widthsMm.slice(column, column + span));
      column += span;
      return new TableCell({
        width: { size: millimetres(width), type: WidthType.DXA },
        columnSpan: span,
        margins: CELL_MARGINS,
        verticalAlign: header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        children,
      });
    }),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
