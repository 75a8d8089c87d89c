import type { Event } from './event.js';
import type { JsonObject } from './json.js';

export const refusalCodes = [
  /** `start` of an instance that has started. */
  'ALREADY_STARTED',
  /** Any command before `start`. */
  'NOT_STARTED',
  /** The instance has completed or was cancelled. */
  'INSTANCE_CLOSED',
  'SUSPENDED',
  'NOT_SUSPENDED',
  /** No start event of that id. */
  'START_UNKNOWN',
  /** Several start events, or only message starts: the command must name one. */
  'START_NOT_NAMED',
  /** The step, or the participant of it, is not open (any more): someone was quicker, or a second click. */
  'STEP_NOT_OPEN',
  /** The step does not offer this outcome (`params.offered`). */
  'OUTCOME_NOT_OFFERED',
  /** No participant of that index. */
  'PARTICIPANT_UNKNOWN',
  /** Reopening an answer that was not given. */
  'PARTICIPANT_NOT_ANSWERED',
  /** Removing a participant who has answered. */
  'PARTICIPANT_ANSWERED',
  /** The number of participants is not a whole number from 0 to the limit (`params.limit`). */
  'PARTICIPANTS_INVALID',
  /** Nobody waits for this message. */
  'NOT_WAITING',
  /** No outgoing flow of an exclusive gateway applies. */
  'NO_PATH',
  /** A due date or timer is neither an instant nor a duration. */
  'DUE_INVALID',
  /** A variable has a bad name or a value that JSON cannot hold, `outcome` is no short text, or a participant gave more than an outcome. */
  'VARIABLES_INVALID',
  /** The variables of the instance would exceed `params.limit` characters of JSON. */
  'VARIABLES_TOO_LARGE',
  /** An expression of the definition cannot be evaluated. */
  'EXPRESSION_FAILED',
  /** The work item is held by somebody else. */
  'CLAIMED',
  /** Releasing what nobody holds. */
  'NOT_CLAIMED',
  /** No token of that number is parked. */
  'INCIDENT_UNKNOWN',
  /** Skipping a step with several ways on: the command must name one of them. */
  'PATH_NOT_NAMED',
  /** No token of that number, or one that cannot stand at the other element. */
  'MOVE_INVALID',
  /** Tokens, timers or open steps would have no place in the other definition (`params.problems`). */
  'MIGRATION_INVALID',
  /** A decision gives no result. */
  'DECISION_FAILED',
  /** The handler of a service has given up, or a child could not be run (`params.reason`). */
  'SERVICE_FAILED',
  /** An error that nothing catches (`params.code`). */
  'ERROR_UNCAUGHT',
  /** The command would never come to rest, or would create too many tokens. */
  'TOO_MANY_MOVES',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** An expected "no": a stable code and parameters that the edge puts into words. Nothing has happened. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly params: JsonObject;
}

export function isRefusal(result: readonly Event[] | Refusal): result is Refusal {
  return 'refused' in result;
}

export function refuse(refused: RefusalCode, params: JsonObject = {}): Refusal {
  return { refused, params };
}
