import type { OpenItem } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';

/** Steps that may pass to somebody else: those of the Office, and that of the vice-chair in charge. */
const REASSIGNABLE = ['examine', 'recheck', 'confirmDeadline', 'nameDrafter', 'viceChairReview'] as const;

export function isReassignable(stepId: string): boolean {
  return REASSIGNABLE.some((step) => step === stepId);
}

/** Positions that give out the work of the Office. */
const GIVES_OUT: readonly string[] = ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'];

/**
 * Whether the actor may give a step to a person: the chief and the deputy chiefs of the examining Office any of them; a
 * specialist of the Office takes one over himself, or hands on what he holds; a vice-chair hands on what he holds.
 */
export function mayReassign(
  actor: Pick<Actor, 'unitId' | 'position' | 'personId' | 'principals'>,
  item: Pick<OpenItem, 'unitId' | 'positions' | 'candidates'>,
  { officeUnitId, toPersonId }: { readonly officeUnitId: unknown; readonly toPersonId: string },
): boolean {
  if (actor.unitId === officeUnitId && GIVES_OUT.includes(actor.position)) return true;
  if (actor.unitId !== item.unitId || !item.positions.includes(actor.position)) return false;
  const holds = item.candidates.some((candidate) => actor.principals.includes(candidate));
  const takes = actor.unitId === officeUnitId && toPersonId === actor.personId;
  return holds || takes;
}

/** Whether the actor may take a step over himself: a specialist of the unit that has it, who does not hold it. */
export function mayTakeOver(
  actor: Pick<Actor, 'unitId' | 'position' | 'personId'>,
  item: Pick<OpenItem, 'elementId' | 'unitId' | 'positions'> & { readonly assigneeId: string | null },
): boolean {
  return (
    isReassignable(item.elementId) &&
    item.positions.includes(actor.position) &&
    item.unitId === actor.unitId &&
    item.assigneeId !== actor.personId
  );
}
