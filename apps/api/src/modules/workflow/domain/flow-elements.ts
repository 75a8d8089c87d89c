import type { Definition } from '@thong-suot/workflow-engine';

export interface FlowState {
  readonly elementId: string;
  readonly state: 'DONE' | 'RUNNING' | 'TODO';
  readonly done: number | null;
  readonly total: number | null;
}

/**
 * How each element of the drawing stands: where a token is now, where one has been, and where none has been yet. A step
 * that is entered again is running, not done.
 */
export function flowElements(
  definition: Definition,
  at: { readonly active: readonly string[]; readonly reached: readonly string[] },
  round: { readonly asked: number; readonly answered: number },
): FlowState[] {
  const active = new Set(at.active);
  const reached = new Set(at.reached);
  return Object.keys(definition.elements).map((elementId) => {
    const counts = elementId === 'roundClosed' && round.asked > 0;
    return {
      elementId,
      state: active.has(elementId) ? 'RUNNING' : reached.has(elementId) ? 'DONE' : 'TODO',
      done: counts ? round.answered : null,
      total: counts ? round.asked : null,
    };
  });
}
