import type { OpenWorkGroup } from './handover.operations';

/** Who may take every group: offered as one receiver for all. */
export function takingAll(groups: readonly OpenWorkGroup[]): OpenWorkGroup['receivers'] {
  const [first, ...rest] = groups;
  return (first?.receivers ?? []).filter(({ personId }) =>
    rest.every(({ receivers }) => receivers.some((one) => one.personId === personId)),
  );
}

/** Whom each group goes to: what was chosen, and where there is just one who may have it, that one. */
export function proposed(
  groups: readonly OpenWorkGroup[],
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    groups.map(({ id, receivers }) => {
      const [only, ...more] = receivers;
      const kept = receivers.some(({ personId }) => personId === chosen[id]) ? chosen[id] : undefined;
      return [id, kept ?? (more.length === 0 ? (only?.personId ?? '') : '')];
    }),
  );
}

/** The next deadline of a group, where it has one. */
export function nextDue({ items }: Pick<OpenWorkGroup, 'items'>): string | undefined {
  return items
    .flatMap(({ dueAt }) => dueAt ?? [])
    .sort()
    .at(0);
}
