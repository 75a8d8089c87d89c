import type { Organisation, StructurePost, StructureUnit } from './structure.operations';

/** One line of the chart: a unit, how deep it stands, who leads it. */
export interface ChartLine {
  readonly unit: StructureUnit;
  readonly depth: number;
  readonly leaders: readonly string[];
  readonly people: number;
  /** It has posts, and nobody holds one. */
  readonly vacant: boolean;
}

/** Lines under one heading, which the first line of a `tree` says itself: what stands under a body, or bodies of one group that nothing stands under. */
export interface ChartSection {
  readonly heading: string;
  readonly tree: boolean;
  readonly lines: readonly ChartLine[];
}

const LEADING: readonly string[] = [
  'CHAIR',
  'CHIEF_OF_OFFICE',
  'UNIT_HEAD',
  'UNIT_LEADER',
  'PARTY_SECRETARY',
];

/**
 * The chart as sections: first every body with the units under it, then bodies that stand alone, by the group that they
 * belong to; `others` is the heading of those in no group. A unit whose parent is not there stands as a body of its own.
 */
export function chartOf(
  { units, posts, groups }: Pick<Organisation, 'units' | 'posts' | 'groups'>,
  others: string,
): ChartSection[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string, StructureUnit[]>();
  const roots: StructureUnit[] = [];
  for (const unit of units) {
    if (unit.parentId && known.has(unit.parentId)) {
      below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
    } else roots.push(unit);
  }
  const linesOf = (unit: StructureUnit, depth: number): ChartLine[] => [
    lineOf(unit, depth, posts),
    ...(below.get(unit.id) ?? []).flatMap((child) => linesOf(child, depth + 1)),
  ];
  const trees = roots.filter(({ id }) => below.has(id));
  const alone = roots.filter(({ id }) => !below.has(id));
  const headingOf = (unit: StructureUnit): string =>
    groups.find(({ unitIds }) => unitIds.includes(unit.id))?.name ?? others;
  const headings = [...groups.map(({ name }) => name), others];
  return [
    ...trees.map((root) => ({ heading: root.name, tree: true, lines: linesOf(root, 0) })),
    ...headings
      .map((heading) => ({
        heading,
        tree: false,
        lines: alone.filter((unit) => headingOf(unit) === heading).map((unit) => lineOf(unit, 0, posts)),
      }))
      .filter(({ lines }) => lines.length > 0),
  ];
}

/** "Trưởng phòng Nội vụ" as it is; "Nguyễn Văn A, Trưởng phòng" of a name that does not say the title itself. */
export function holderWords(name: string, title: string): string {
  return saysTitle(name, title) ? name : `${name}, ${title}`;
}

/** Whether a name is said by its title already, as those of roles are. */
export function saysTitle(name: string, title: string): boolean {
  return name.toLocaleLowerCase('vi').startsWith(title.toLocaleLowerCase('vi'));
}

/** What a telephone dials of a number as it is written: "0205 3 000 001 (số mẫu)" → "tel:02053000001". */
export function telLink(phone: string): string {
  return `tel:${phone.replace(/\(.*$/u, '').replace(/[^+\d]/g, '')}`;
}

function lineOf(unit: StructureUnit, depth: number, posts: readonly StructurePost[]): ChartLine {
  const own = posts.filter(({ unitId }) => unitId === unit.id);
  const leading = unit.kind === 'LEADERSHIP' ? [...LEADING, 'VICE_CHAIR'] : LEADING;
  const rank = ({ position }: StructurePost): number => leading.indexOf(position);
  const people = own.reduce((count, { holders }) => count + holders.length, 0);
  return {
    unit,
    depth,
    leaders: own
      .filter((post) => rank(post) >= 0)
      .sort((one, other) => rank(one) - rank(other))
      .flatMap(({ title, holders }) => holders.map(({ name }) => holderWords(name, title))),
    people,
    vacant: own.length > 0 && people === 0,
  };
}
