import type { Actor } from '../../../platform/actor.js';
import { isId } from '../../../platform/ids.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** What decides on who may mark a dossier. */
export interface RestrictableDossier {
  readonly leadUnitId: string;
  readonly drafterId: string | null;
  readonly officeUnitId: string | null;
}

const LEADS_UNIT: readonly string[] = ['UNIT_HEAD', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER'];
const LEADS_OFFICE: readonly string[] = ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'];

/**
 * Whether the actor marks a dossier as restricted and lifts the mark: its drafter, the leaders of the unit that drafts,
 * and those of the Office. That he may read it is asked beside this.
 */
export function mayRestrict(
  actor: Pick<Actor, 'personId' | 'unitId' | 'position'>,
  { leadUnitId, drafterId, officeUnitId }: RestrictableDossier,
): boolean {
  if (actor.position === 'ADMIN') return false;
  return (
    actor.personId === drafterId ||
    (actor.unitId === leadUnitId && [...LEADS_UNIT, ...LEADS_OFFICE].includes(actor.position)) ||
    (actor.unitId === officeUnitId && LEADS_OFFICE.includes(actor.position))
  );
}

/** So many units and persons can be named at the most; more than that is not a restricted dossier. */
export const READERS_LIMIT = 40;

/**
 * Who is named, each once. The person who sets the mark and the drafter are always among them, so that no dossier is
 * closed to those who work on it. Refuses RESTRICTION_READERS_TOO_MANY, RESTRICTION_READER_UNKNOWN.
 */
export function namedReaders(
  { unitIds, personIds }: { readonly unitIds: readonly string[]; readonly personIds: readonly string[] },
  always: readonly (string | null)[],
): { readonly units: string[]; readonly persons: string[] } | RefusalValue {
  if (![...unitIds, ...personIds].every(isId))
    return refuse('RESTRICTION_READER_UNKNOWN', undefined, 'unitIds');
  const units = [...new Set(unitIds)];
  const persons = [...new Set([...personIds, ...always.filter((id) => id !== null)])];
  return units.length + persons.length > READERS_LIMIT
    ? refuse('RESTRICTION_READERS_TOO_MANY', { limit: String(READERS_LIMIT) }, 'unitIds')
    : { units, persons };
}
