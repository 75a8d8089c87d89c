import type { Actor } from '../actor.js';
import { refuse, type RefusalValue } from '../refusal/index.js';
import type { InstanceView, OpenItem } from './instance-view.js';

/** The open item of the step that the actor may act on by the appointment acted in, else undefined (NOT_YOUR_STEP). */
export function itemOf(
  actor: Pick<Actor, 'principals'> & { readonly personId?: string },
  openItems: readonly OpenItem[],
  elementId: string,
): OpenItem | undefined {
  return openItems.find(
    (item) =>
      item.elementId === elementId &&
      item.candidates.some((candidate) => actor.principals.includes(candidate)) &&
      !(actor.personId !== undefined && item.notBy?.includes(actor.personId)),
  );
}

/**
 * The open item of the step that the actor may act on. Refuses NOT_YOUR_STEP, and SAME_PERSON where the actor's position
 * may act on it but this very person did the step that it checks. What was given to a colleague is not the actor's.
 */
export function heldItem(
  actor: Pick<Actor, 'principals' | 'unitId' | 'position'> & { readonly personId?: string },
  { openItems, definition }: Pick<InstanceView, 'openItems' | 'definition'>,
  elementId: string,
): { readonly item: OpenItem } | RefusalValue {
  const item = itemOf(actor, openItems, elementId);
  if (item !== undefined) return { item };
  const step = definition.elements[elementId];
  const asksForAnother = step?.type === 'userTask' && step.differentPersonFrom.length > 0;
  const ownPosition = openItems.some(
    (open) =>
      open.elementId === elementId &&
      open.assigneeId === undefined &&
      open.unitId === actor.unitId &&
      open.positions.includes(actor.position),
  );
  return refuse(asksForAnother && ownPosition ? 'SAME_PERSON' : 'NOT_YOUR_STEP');
}

/** Whether the actor is a candidate of the step, by the appointment acted in. */
export function mayAct(
  actor: Pick<Actor, 'principals'> & { readonly personId?: string },
  openItems: readonly OpenItem[],
  elementId: string,
): boolean {
  return itemOf(actor, openItems, elementId) !== undefined;
}
