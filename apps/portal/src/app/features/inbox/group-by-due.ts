import { type CivilDate, civilDateOf, daysBetween, weekday } from '@thong-suot/administration';

export type DueGroupKey = 'late' | 'today' | 'tomorrow' | 'thisWeek' | 'later' | 'noDue';

export interface DueGroup<T> {
  readonly key: DueGroupKey;
  readonly items: readonly T[];
}

const ORDER: readonly DueGroupKey[] = ['late', 'today', 'tomorrow', 'thisWeek', 'later', 'noDue'];

/** Work in the order in which it presses: late first, then by day, what has no deadline last. Empty groups are left out. */
export function groupByDue<T extends { readonly dueAt?: string | null }>(
  items: readonly T[],
  now: string,
): DueGroup<T>[] {
  const groups = new Map<DueGroupKey, T[]>(ORDER.map((key) => [key, []]));
  for (const item of items) groups.get(groupOf(item.dueAt, now))?.push(item);
  return ORDER.map((key) => ({ key, items: byDue(groups.get(key) ?? []) })).filter(
    (group) => group.items.length > 0,
  );
}

function groupOf(due: string | null | undefined, now: string): DueGroupKey {
  if (!due) return 'noDue';
  if (Date.parse(due) < Date.parse(now)) return 'late';
  const today = civilDateOf(now);
  const days = daysBetween(today, civilDateOf(due));
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days <= daysLeftInWeek(today) ? 'thisWeek' : 'later';
}

/** Days until Sunday. */
function daysLeftInWeek(today: CivilDate): number {
  return 7 - weekday(today);
}

function byDue<T extends { readonly dueAt?: string | null }>(items: T[]): T[] {
  return items.toSorted((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? '') || 0);
}
