import type { Actor } from '../../../platform/actor.js';
import { followsForOffice } from '../../documents/index.js';
import { worksForLead } from '../lead-unit.js';

/** Whether the actor may urge the units of a round: the unit that asks, and the Office that follows its dossiers. */
export function mayUrgeRound(
  actor: Pick<Actor, 'unitId' | 'position'>,
  leadUnitId: string,
  officeUnitId: string | null,
): boolean {
  return worksForLead(actor, leadUnitId) || followsForOffice(actor, officeUnitId);
}
