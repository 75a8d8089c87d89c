/** What the service told: that something has changed, never what it is now. */
export interface Told {
  readonly subjectIds: readonly string[];
  readonly inbox: boolean;
  readonly notices: boolean;
  readonly everything: boolean;
}

/**
 * Which changes concern a query: `own` those of the records that its variables name, `inbox` and `notices` those of the
 * reader's lists, `any` all of them.
 */
export type Hears = 'own' | 'inbox' | 'notices' | 'any';

export const EVERYTHING: Told = { subjectIds: [], inbox: false, notices: false, everything: true };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a change concerns a query. A query that names no record of its own hears of any. */
export function concerns(told: Told, hears: Hears, variables: object): boolean {
  if (told.everything) return true;
  if (hears === 'inbox') return told.inbox;
  if (hears === 'notices') return told.notices;
  const ids = hears === 'own' ? Object.values(variables).filter(isId) : [];
  if (ids.length > 0) return ids.some((id) => told.subjectIds.includes(id));
  return told.subjectIds.length > 0 || told.inbox;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
