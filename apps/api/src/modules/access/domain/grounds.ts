import type { Actor } from '../../../platform/actor.js';
import { mayRead, type AccessFact } from './may-read.js';

/**
 * Of the facts about a subject those that hold for the actor now, the oldest first; null where they do not let him see
 * it: whoever only follows, or did once, learns nothing.
 */
export function groundsOf<Fact extends AccessFact & { readonly since: string }>(
  actor: Pick<Actor, 'principals'>,
  subjectId: string,
  facts: readonly Fact[],
  now: string,
): Fact[] | null {
  if (!mayRead(actor, subjectId, facts, now)) return null;
  return facts
    .filter(
      (fact) =>
        fact.subjectId === subjectId &&
        actor.principals.includes(fact.principalId) &&
        (fact.validTo === null || fact.validTo > now),
    )
    .toSorted((a, b) => a.since.localeCompare(b.since));
}
