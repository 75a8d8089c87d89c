import { itemOf, type InstanceView, type OpenItem } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { StepId } from '@thong-suot/workflow-library';
import { remindersOf } from './domain/reminders.js';

/** The open step that the actor may act on; refuses `refusal` where it is somebody else's or not open. */
export function heldStep(
  actor: Actor,
  instance: InstanceView | undefined,
  step: StepId<'assignment'>,
  refusal: 'ASSIGNMENT_NOT_YOURS' | 'ASSIGNMENT_OFFICE_ONLY' | 'NOT_YOUR_STEP',
): { readonly item: OpenItem } | RefusalValue {
  const item = instance && itemOf(actor, instance.openItems, step);
  return item === undefined ? refuse(refusal) : { item };
}

/** Completes a step; what opens next is reminded of the deadline seen from now. */
export function completingPart(
  item: OpenItem,
  outcome: string,
  deadline: { readonly dueAt: string | null; readonly now: string },
) {
  return {
    type: 'complete',
    elementId: item.elementId,
    workItemKey: item.workItemKey,
    variables: { outcome, ...remindersOf(deadline.dueAt, deadline.now) },
  } as const;
}
