import { isCode, isReturn } from '@thong-suot/administration';
import type { Definition, Event } from '@thong-suot/workflow-engine';

/** The last return that has not been answered: who sent it back, from which step, why (`dossier.returned`). */
export interface ReturnNote {
  readonly reason: string;
  readonly stepId: string;
  /** Its name, where the platform has no words of its own for the step. */
  readonly stepName?: string;
  readonly by: string;
  readonly at: string;
}

/**
 * What happens to the note: set by a step completed with a return and a reason, cleared (`null`) by the next step that is
 * completed otherwise; undefined: unchanged.
 */
export function returnNote(
  events: readonly Event[],
  { elements }: Definition,
  act: { readonly by?: string; readonly reason?: string; readonly now: string },
): ReturnNote | null | undefined {
  const completed = events.findLast((event) => event.type === 'WorkItemCompleted');
  if (!completed) return undefined;
  if (!isReturn(completed.outcome ?? '')) return null;
  if (!act.by || !act.reason) return undefined;
  const { elementId: stepId } = completed;
  const stepName = isCode('step', stepId) ? undefined : elements[stepId]?.name;
  return {
    reason: act.reason,
    stepId,
    ...(stepName === undefined ? {} : { stepName }),
    by: act.by,
    at: act.now,
  };
}
