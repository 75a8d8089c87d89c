import type { Event } from '@thong-suot/workflow-engine';

/** The last return that has not been answered: who sent it back, from which step, why (`dossier.returned`). */
export interface ReturnNote {
  readonly reason: string;
  readonly stepId: string;
  readonly by: string;
  readonly at: string;
}

const RETURNING = new Set(['returned', 'RETURNED', 'DISAGREED']);

/**
 * What happens to the note: set by a step completed with a return and a reason, cleared (`null`) by the next step that is
 * completed otherwise; undefined: unchanged.
 */
export function returnNote(
  events: readonly Event[],
  act: { readonly by?: string; readonly reason?: string; readonly now: string },
): ReturnNote | null | undefined {
  const completed = events.findLast((event) => event.type === 'WorkItemCompleted');
  if (!completed) return undefined;
  if (!RETURNING.has(completed.outcome ?? '')) return null;
  if (!act.by || !act.reason) return undefined;
  return { reason: act.reason, stepId: completed.elementId, by: act.by, at: act.now };
}
