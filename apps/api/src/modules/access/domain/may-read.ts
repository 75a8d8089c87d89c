import type { Actor } from '../../../platform/actor.js';

export type AccessClass = 'READ' | 'FOLLOW' | 'MANAGE';

/** One grant: somebody may do something with a subject, for a cause, while it lasts. */
export interface AccessFact {
  readonly subjectId: string;
  readonly principalId: string;
  readonly class: AccessClass;
  /** Canonical UTC instant from which it no longer holds; null: it lasts. */
  readonly validTo: string | null;
}

/** Classes that let one see the content. FOLLOW only brings the subject into one's own lists. */
export const READING_CLASSES = ['READ', 'MANAGE'] as const satisfies readonly AccessClass[];

/** Whether the facts let the actor see the subject now. */
export function mayRead(
  actor: Pick<Actor, 'principals'>,
  subjectId: string,
  facts: readonly AccessFact[],
  now: string,
): boolean {
  return facts.some(
    (fact) =>
      fact.subjectId === subjectId &&
      READING_CLASSES.some((c) => c === fact.class) &&
      holds(actor, fact, now),
  );
}

/** Whether the facts let the actor manage the subject now. */
export function mayManage(
  actor: Pick<Actor, 'principals'>,
  subjectId: string,
  facts: readonly AccessFact[],
  now: string,
): boolean {
  return facts.some(
    (fact) => fact.subjectId === subjectId && fact.class === 'MANAGE' && holds(actor, fact, now),
  );
}

function holds(actor: Pick<Actor, 'principals'>, fact: AccessFact, now: string): boolean {
  return actor.principals.includes(fact.principalId) && (fact.validTo === null || fact.validTo > now);
}
