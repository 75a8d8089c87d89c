import { OUTLINE_LEVELS, type OutlineLine } from './outline.js';

/** Lines that take along what stands under them when they move. */
const CARRYING: readonly string[] = ['CHAPTER', 'SECTION', 'PART'];

/** The lines after a move, and where the moved one stands then. */
export interface MovedLines<Line> {
  readonly lines: readonly Line[];
  readonly at: number;
}

/**
 * The line at `at` moved by one place: a heading with all that stands under it past its neighbour of the same level, any
 * other line past the next line. Nothing moves where there is no such neighbour.
 */
export function moveLine<Line extends OutlineLine>(
  lines: readonly Line[],
  at: number,
  way: 'UP' | 'DOWN',
): MovedLines<Line> {
  const above = way === 'DOWN' ? at : neighbourAbove(lines, at);
  const below = way === 'DOWN' ? endOf(lines, at) : at;
  if (lines[above] === undefined || lines[below] === undefined) return { lines, at };
  if (isCarrying(lines[at]) && depth(lines, above) !== depth(lines, below)) return { lines, at };
  const end = isCarrying(lines[at]) ? endOf(lines, below) : below + 1;
  return {
    lines: [
      ...lines.slice(0, above),
      ...lines.slice(below, end),
      ...lines.slice(above, below),
      ...lines.slice(end),
    ],
    at: way === 'UP' ? above : above + end - below,
  };
}

/** The lines with the one at `at` one level deeper (+1) or higher (-1); as they are at the last level of that way. */
export function shiftLine<Line extends OutlineLine>(
  lines: readonly Line[],
  at: number,
  by: 1 | -1,
): readonly Line[] {
  const line = lines[at];
  const level = line && OUTLINE_LEVELS[OUTLINE_LEVELS.indexOf(line.level) + by];
  if (line === undefined || level === undefined) return lines;
  return lines.map((each, index) => (index === at ? { ...each, level } : each));
}

/** The first line behind the one at `at` that does not move with it. */
function endOf(lines: readonly OutlineLine[], at: number): number {
  if (!isCarrying(lines[at])) return at + 1;
  let end = at + 1;
  while (end < lines.length && depth(lines, end) > depth(lines, at)) end += 1;
  return end;
}

/** Where the neighbour above begins; -1 where there is none. */
function neighbourAbove(lines: readonly OutlineLine[], at: number): number {
  if (!isCarrying(lines[at])) return at - 1;
  let above = at - 1;
  while (above >= 0 && depth(lines, above) > depth(lines, at)) above -= 1;
  return above;
}

function isCarrying(line: OutlineLine | undefined): boolean {
  return line !== undefined && CARRYING.includes(line.level);
}

function depth(lines: readonly OutlineLine[], at: number): number {
  const line = lines[at];
  return line === undefined ? -1 : OUTLINE_LEVELS.indexOf(line.level);
}
