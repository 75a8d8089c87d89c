import { civilDate, formatDate, trimExact, type Exact } from '@thong-suot/administration';
import type { LandFacts } from './land-facts.js';
import { tableView, type TableSubject, type TableView } from './table-view.js';

/** A cell as the spreadsheet knows it: words, a number, or a formula over other cells. */
export type SheetCell =
  | { readonly kind: 'TEXT'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'NUMBER'; readonly value: Exact; readonly decimals: number }
  | {
      readonly kind: 'FORMULA';
      readonly formula: string;
      readonly decimals: number;
      readonly strong?: boolean;
    }
  | { readonly kind: 'EMPTY' };

/** One sheet: a head, a line of column names, the figures, and their sums as formulas. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Rows above the figures, that stay in sight. */
  readonly headRows: number;
}

const NO_DATA = 'Chưa có số liệu';
const EMPTY: SheetCell = { kind: 'EMPTY' };
const NAMES: Readonly<Record<string, string>> = {
  CERTIFICATES: 'Cấp GCN',
  CLEARANCE: 'GPMB',
  ENCROACHED: 'Đất công lấn chiếm',
  INVENTORY: 'Kiểm kê đất đai',
};
/** Title, as-of day, and a line that stays empty; then the names of the columns. */
const HEAD_ROWS = 4;

/**
 * The workbook of a period: a sheet for each programme that the person may see. Sums and percentages are formulas, so that
 * a reader can see where they come from; a missing figure is a text, which sums pass over.
 */
export function spreadsheet(facts: LandFacts): SheetPlan[] {
  return facts.row.programmes.flatMap(({ code }) => {
    const view = tableView(facts, code);
    return view && view.subjects.length > 0 ? [sheetOf(facts, view)] : [];
  });
}

function sheetOf(facts: LandFacts, view: TableView): SheetPlan {
  const { period } = facts.row;
  const columns = columnsOf(view);
  const first = HEAD_ROWS + 1;
  const last = HEAD_ROWS + view.subjects.length;
  const place: Place = { columns, first, last };
  return {
    name: NAMES[view.programme.code] ?? view.programme.code,
    headRows: HEAD_ROWS,
    widths: columns.map(({ width }) => width),
    rows: [
      [text(view.programme.name, true)],
      [
        text(
          `${period.name}, số liệu đến ${formatDate(civilDate(period.asOf))}${period.isSample ? '. SỐ LIỆU MẪU' : ''}`,
        ),
      ],
      [],
      columns.map(({ heading }) => text(heading, true)),
      ...view.subjects.map((subject, at) => columns.map((column) => column.cell(subject, first + at, place))),
      columns.map((column, at) => (at === 0 ? text('Cộng', true) : (column.total?.(place, at) ?? EMPTY))),
    ],
  };
}

interface Place {
  readonly columns: readonly Column[];
  /** First and last row of the figures, counted from 1. */
  readonly first: number;
  readonly last: number;
}

interface Column {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  cell(subject: TableSubject, row: number, place: Place): SheetCell;
  total?(place: Place, at: number): SheetCell;
}

function columnsOf(view: TableView): Column[] {
  const subject: Column[] =
    view.programme.subject === 'SECTION'
      ? [
          named('project', 'Dự án', 44, ({ project }) => project?.name ?? ''),
          named('ward', 'Địa bàn', 18, ({ ward }) => ward.shortName),
        ]
      : [named('ward', 'Phường, xã', 22, ({ ward }) => ward.shortName)];
  const figures = view.indicators.map((indicator) => figureColumn(view, indicator));
  switch (view.programme.code) {
    case 'CERTIFICATES':
      return [
        ...subject,
        targetColumn(),
        ...figures,
        rateColumn('Tỷ lệ so với chỉ tiêu năm (%)', 'signed', 'target'),
      ];
    case 'CLEARANCE':
      return [
        ...subject,
        ...figures,
        remainingColumn(),
        rateColumn('Tỷ lệ bàn giao (%)', 'handedOverHa', 'totalHa'),
      ];
    case 'INVENTORY':
      return [...subject, ...figures, doneColumn(figures.map(({ key }) => key))];
    default:
      return [...subject, ...figures];
  }
}

function named(key: string, heading: string, width: number, of: (subject: TableSubject) => string): Column {
  return { key, heading, width, cell: (subject) => text(of(subject)) };
}

function targetColumn(): Column {
  return {
    key: 'target',
    heading: 'Chỉ tiêu năm (thửa)',
    width: 14,
    cell: ({ target }) => (target === null ? text('Chưa giao chỉ tiêu') : number(target, 0)),
    total: sumBelow(0),
  };
}

function figureColumn(view: TableView, indicator: TableView['indicators'][number]): Column {
  const { id, code, label, measure, value: kind, decimals } = indicator;
  const find = (subject: TableSubject) =>
    view.figures.find((figure) => figure.indicatorId === id && figure.subjectId === subject.id);
  const heading = measure === '' ? label : `${label} (${measure})`;
  if (kind === 'TEXT')
    return { key: code, heading, width: 40, cell: (subject) => text(find(subject)?.words ?? '') };
  return {
    key: code,
    heading,
    width: Math.max(13, Math.min(24, label.length * 0.6)),
    cell: (subject) => {
      const value = find(subject)?.value ?? null;
      if (value === null) return text(NO_DATA);
      if (kind === 'CHECK') return text(value === '1' ? 'Xong' : 'Chưa xong');
      return number(value, decimals);
    },
    ...(kind === 'NUMBER' ? { total: sumBelow(decimals) } : {}),
  };
}

/** Per cent of the first column in the second, where both are numbers; for the city of the rows that have both. */
function rateColumn(heading: string, part: string, whole: string): Column {
  return {
    key: `${part}-rate`,
    heading,
    width: 16,
    cell: (_subject, row, place) => {
      const [a, b] = [ref(place, part, row), ref(place, whole, row)];
      return formula(
        `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(${b}=0,"",ROUND(${a}/${b}*100,2)),"${NO_DATA}")`,
        2,
      );
    },
    total: (place) => {
      const [a, b] = [range(place, part), range(place, whole)];
      const of = (one: string, other: string) => `SUMPRODUCT(${one},--ISNUMBER(${other}))`;
      return formula(`IF(${of(b, a)}=0,"${NO_DATA}",ROUND(${of(a, b)}/${of(b, a)}*100,2))`, 2, true);
    },
  };
}

function remainingColumn(): Column {
  return {
    key: 'remaining',
    heading: 'Còn lại (ha)',
    width: 13,
    cell: (_subject, row, place) => {
      const [done, whole] = [ref(place, 'handedOverHa', row), ref(place, 'totalHa', row)];
      return formula(`IF(AND(ISNUMBER(${done}),ISNUMBER(${whole})),${whole}-${done},"${NO_DATA}")`, 4);
    },
    total: sumBelow(4),
  };
}

/** Products that are there: counted, no percentage. */
function doneColumn(keys: readonly string[]): Column {
  return {
    key: 'done',
    heading: `Đã xong (trên ${keys.length} sản phẩm)`,
    width: 16,
    cell: (_subject, row, place) => {
      const [from, to] = [ref(place, keys[0] ?? '', row), ref(place, keys.at(-1) ?? '', row)];
      return formula(`COUNTIF(${from}:${to},"Xong")`, 0);
    },
  };
}

/** The sum of a column; what is no number is passed over, and a column without any number says so. */
function sumBelow(decimals: number): NonNullable<Column['total']> {
  return (place, at) => {
    const column = letters(at);
    const cells = `${column}${place.first}:${column}${place.last}`;
    return formula(`IF(COUNT(${cells})=0,"${NO_DATA}",SUM(${cells}))`, decimals, true);
  };
}

function ref({ columns }: Place, key: string, row: number): string {
  return `${letters(columns.findIndex((column) => column.key === key))}${row}`;
}

function range(place: Place, key: string): string {
  return `${ref(place, key, place.first)}:${ref(place, key, place.last)}`;
}

/** The name of a column: A, B … Z, AA. */
function letters(at: number): string {
  const rest = at % 26;
  const letter = String.fromCharCode(65 + rest);
  return at < 26 ? letter : `${letters(Math.floor(at / 26) - 1)}${letter}`;
}

function text(words: string, strong = false): SheetCell {
  return words === '' ? EMPTY : { kind: 'TEXT', text: words, ...(strong ? { strong } : {}) };
}

function number(value: Exact, decimals: number): SheetCell {
  return { kind: 'NUMBER', value: trimExact(value), decimals };
}

function formula(body: string, decimals: number, strong = false): SheetCell {
  return { kind: 'FORMULA', formula: `=${body}`, decimals, ...(strong ? { strong } : {}) };
}
