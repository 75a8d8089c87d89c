import {
  codesOf,
  formatDate,
  isCivilDate,
  label,
  parseVietnameseDate,
  searchKey,
  type CivilDate,
  type WordKind,
} from '@thong-suot/administration';
import { holdsOn, type Structure } from '../../structure/domain/structure.js';

/** The two sheets of the workbook, with the headings of their columns. */
export const UNIT_SHEET = {
  name: 'Đơn vị',
  headings: [
    'Mã đơn vị',
    'Tên đơn vị',
    'Tên ngắn',
    'Loại đơn vị',
    'Mã đơn vị cấp trên',
    'Ký hiệu văn bản',
    'Điện thoại',
    'Hoạt động từ ngày',
    'Kết thúc từ ngày',
  ],
  widths: [16, 46, 28, 26, 18, 16, 30, 18, 18],
} as const;
export const POST_SHEET = {
  name: 'Chức vụ',
  headings: [
    'Mã đơn vị',
    'Chức vụ',
    'Chức danh',
    'Mã cán bộ',
    'Họ và tên',
    'Điện thoại',
    'Giữ từ ngày',
    'Thôi giữ từ ngày',
  ],
  widths: [16, 24, 28, 14, 46, 30, 16, 18],
} as const;

/** One line of a sheet as it was read: its row, as spreadsheets count, and its cells as texts. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a workbook says. */
export interface WorkbookLines {
  readonly units: readonly Line[];
  readonly posts: readonly Line[];
}

/** The structure of a day as the lines of a workbook, which, read again, change nothing. */
export function linesOf(structure: Structure, day: CivilDate): { units: string[][]; posts: string[][] } {
  const units = structure.units.filter((unit) => holdsOn(unit, day));
  const codeOf = (id: string | null): string => structure.units.find((unit) => unit.id === id)?.code ?? '';
  const people = new Map(structure.people.map((person) => [person.id, person]));
  return {
    units: units.map((unit) => [
      unit.code,
      unit.name,
      unit.shortName,
      labelOf('unitKind', unit.kind),
      codeOf(unit.parentId),
      unit.symbol,
      unit.phone ?? '',
      formatDate(unit.validFrom),
      unit.validTo === null ? '' : formatDate(unit.validTo),
    ]),
    posts: units.flatMap((unit) =>
      structure.posts
        .filter(({ unitId }) => unitId === unit.id)
        .flatMap((post) => {
          const head = [unit.code, labelOf('position', post.position), post.title];
          const held = structure.appointments.filter(
            (appointment) => appointment.postId === post.id && holdsOn(appointment, day),
          );
          if (held.length === 0) return [[...head, '', '', '', '', '']];
          return held.map(({ personId, validFrom, validTo }) => {
            const person = people.get(personId);
            return [
              ...head,
              person?.code ?? '',
              person?.name ?? '',
              person?.phone ?? '',
              formatDate(validFrom),
              validTo === null ? '' : formatDate(validTo),
            ];
          });
        }),
    ),
  };
}

/** The code of a word of a list, typed as the list writes it or without marks, or the code itself. */
export function codeOfWord(kind: WordKind & ('unitKind' | 'position'), typed: string): string {
  const key = searchKey(typed);
  return (
    codesOf(kind).find((code) => code === typed || searchKey(label(kind, code as never)) === key) ?? typed
  );
}

/** The day of a cell; null of an empty one, undefined of one that is no day. */
export function dayOf(cell: string): CivilDate | null | undefined {
  if (cell === '') return null;
  return isCivilDate(cell) ? cell : parseVietnameseDate(cell);
}

function labelOf(kind: 'unitKind' | 'position', code: string): string {
  return codesOf(kind).some((known) => known === code) ? label(kind, code as never) : code;
}
