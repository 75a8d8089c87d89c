import { evaluate } from 'feelin';
import type { Json, JsonObject } from '../json.js';

export interface FeelResult {
  readonly value: unknown;
  /** True when a variable that the expression names does not exist; it then counts as null. */
  readonly missingVariable: boolean;
}

/**
 * Evaluates a checked expression over the variables of an instance.
 *
 * `outcomeCount("AGREED")` tells how many participants of the running (or else the last finished) multi-instance gave that
 * outcome, 0 for one that nobody gave. Throws where feelin does; the caller turns that into a refusal.
 */
export function evaluateFeel(expression: string, variables: JsonObject, extra: JsonObject = {}): FeelResult {
  const scope = { ...variables, ...extra };
  const outcomeCount = (outcome: unknown): number => countIn(scope['outcomes'], outcome);
  const { value, warnings } = evaluate(expression, { ...scope, outcomeCount });
  return { value, missingVariable: warnings.some((warning) => warning.type === 'NO_VARIABLE_FOUND') };
}

function countIn(outcomes: Json | undefined, outcome: unknown): number {
  if (typeof outcomes !== 'object' || outcomes === null || typeof outcome !== 'string') return 0;
  const count = Object.entries(outcomes).find(([key]) => key === outcome)?.[1];
  return typeof count === 'number' ? count : 0;
}
