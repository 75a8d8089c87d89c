import type { Json, JsonObject } from './json.js';

/** Working days of the office, with its holidays and swapped Saturdays. */
export interface WorkingCalendar {
  /** The instant `days` working days after `from`; both are ISO instants. */
  addWorkingDays(from: string, days: number): string;
}

/** What a decision gives over some variables: plain JSON, or in English why it gives nothing. */
export type DecisionResult = { readonly value: Json } | { readonly failed: string };

/** All that a step may ask of the world; the engine has no clock and no randomness of its own. */
export interface StepContext {
  /** The business time of the command, an ISO instant with offset. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
  /** Fresh ids for what leaves the instance (`ServiceRequested.requestId`). */
  readonly ids: () => string;
  /** Evaluates the decision of that id; a business rule task parks where there is none. */
  readonly decide?: (decision: string, variables: JsonObject) => DecisionResult;
}
