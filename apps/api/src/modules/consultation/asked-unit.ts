import { signingPosition, type Actor } from '../../platform/actor.js';
import { leadsUnit } from '../organisation/index.js';

/** Whether the actor may speak for the asked unit: whoever holds a position in it, its administrators apart. */
export function answersForUnit(actor: Pick<Actor, 'unitId' | 'position'>, unitId: string): boolean {
  return actor.unitId === unitId && actor.position !== 'ADMIN';
}

/** Whether the actor signs for the unit, so that an answer is also the signature of its letter. */
export function signsForUnit(actor: Pick<Actor, 'position' | 'standsIn'>): boolean {
  return leadsUnit(signingPosition(actor));
}

const deputies: readonly string[] = ['VICE_CHAIR', 'DEPUTY_UNIT_LEADER', 'DEPUTY_CHIEF_OF_OFFICE'];

/** Whether a letter goes out for the head (KT.): a deputy signs it, or an officer says that one will. */
export function signsAsDeputy(actor: Pick<Actor, 'position' | 'standsIn'>, announced: boolean): boolean {
  return signsForUnit(actor) ? deputies.includes(signingPosition(actor)) : announced;
}

/** Whether the actor gives numbers for the unit: its clerk, or anybody of a unit that has none. */
export function numbersForUnit(actor: Pick<Actor, 'position'>, unitHasClerk: boolean): boolean {
  return actor.position === 'CLERK' || (!unitHasClerk && actor.position !== 'ADMIN');
}
