import type { OpenWorkKind, OpenWorkRow } from '../../organisation/index.js';

/** Open work of one person as a module gave it. */
export interface HeldWork {
  readonly kind: OpenWorkKind;
  readonly row: OpenWorkRow;
  /** Who must not have it. */
  readonly excluded: readonly string[];
}

/** Somebody who holds a post on the day. */
export interface Colleague {
  readonly person_id: string;
  readonly name: string;
  readonly title: string;
  readonly unit_id: string;
  readonly position: string;
}

/** What passes to one and the same person: work of a kind, at a step, in a unit (dossiers that travel together stay so). */
export interface WorkGroup {
  readonly id: string;
  readonly kind: OpenWorkKind;
  readonly items: readonly HeldWork[];
  /** Who may have all of it; empty: nobody but the person himself holds a post for it. */
  readonly receivers: readonly Colleague[];
}

/** The work in groups, each with those who may have it: holders of the posts it is for, except who leaves or must not check it. */
export function groupsOf(
  held: readonly HeldWork[],
  colleagues: readonly Colleague[],
  leaving: string,
): WorkGroup[] {
  const groups = new Map<string, HeldWork[]>();
  for (const work of held) {
    const { kind, row } = work;
    const key = [kind, row.unit_id, row.what ?? '', [...row.positions].sort().join()].join('|');
    groups.set(key, [...(groups.get(key) ?? []), work]);
  }
  return [...groups].flatMap(([key, items]) => {
    const [first] = items;
    if (first === undefined) return [];
    const excluded = new Set([leaving, ...items.flatMap((item) => item.excluded)]);
    const seen = new Set<string>();
    const receivers = colleagues.filter(({ person_id, unit_id, position }) => {
      const fits =
        unit_id === first.row.unit_id &&
        first.row.positions.includes(position) &&
        !excluded.has(person_id) &&
        !seen.has(person_id);
      if (fits) seen.add(person_id);
      return fits;
    });
    return [{ id: key, kind: first.kind, items, receivers }];
  });
}
