import type { Definition } from './definition.js';
import type { Json, JsonObject } from './json.js';

/** What the shell asks of an instance. */
export type Command =
  | StartCommand
  | CompleteCommand
  | ReassignCommand
  | ReopenParticipantCommand
  | AddParticipantCommand
  | RemoveParticipantCommand
  | MessageCommand
  | TimerFiredCommand
  | ServiceCompletedCommand
  | ServiceFailedCommand
  | SignalCommand
  | ChildCompletedCommand
  | ChildFailedCommand
  | ChildEscalatedCommand
  | ClaimCommand
  | ReleaseCommand
  | RetryIncidentCommand
  | SkipIncidentCommand
  | MoveTokenCommand
  | MigrateCommand
  | RescheduleCommand
  | SuspendCommand
  | ResumeCommand
  | CancelCommand;

/** `startElementId` may be left out where the process has exactly one start event without a message. */
export interface StartCommand {
  readonly type: 'start';
  readonly startElementId?: string;
  readonly variables?: JsonObject;
}

/**
 * Completes a user task, or one participant of it (`index`). `variables.outcome` (text) is what gateways read;
 * a participant may give nothing else.
 *
 * Send `workItemKey` whenever known: only then does a second click lose also where the process comes back to the same step.
 */
export interface CompleteCommand {
  readonly type: 'complete';
  readonly elementId: string;
  readonly index?: number;
  readonly workItemKey?: string;
  readonly variables?: JsonObject;
}

/**
 * Gives the open work item of a step to somebody else: no token moves, the deadline stays. Who may do it, and to whom, the
 * shell decides; `assignee` is its own id of a person.
 *
 * Send `workItemKey` whenever known, as with `complete`.
 */
export interface ReassignCommand {
  readonly type: 'reassign';
  readonly elementId: string;
  readonly workItemKey?: string;
  readonly assignee: string;
}

/** Takes back the answer of a participant, who may then complete again. */
export interface ReopenParticipantCommand {
  readonly type: 'reopenParticipant';
  readonly elementId: string;
  readonly index: number;
}

/** Adds one participant, who gets the next index; `item` is its item where they are taken from a collection. */
export interface AddParticipantCommand {
  readonly type: 'addParticipant';
  readonly elementId: string;
  readonly item?: Json;
}

/** Removes a participant who has not answered, also one whose turn has not come yet. */
export interface RemoveParticipantCommand {
  readonly type: 'removeParticipant';
  readonly elementId: string;
  readonly index: number;
}

/**
 * Delivers a message to exactly one taker: one whose correlation key equals `correlationKey`, or one that has none. A message
 * that comes too early is refused NOT_WAITING and not kept: its sender learns of it and may send again.
 */
export interface MessageCommand {
  readonly type: 'message';
  readonly name: string;
  readonly correlationKey?: Json;
  readonly variables?: JsonObject;
}

/** A signal from elsewhere, heard by all that wait for it; that nobody does is no refusal. */
export interface SignalCommand {
  readonly type: 'signal';
  readonly name: string;
  readonly variables?: JsonObject;
}

/** A timer whose number is no longer known is accepted and changes nothing. */
export interface TimerFiredCommand {
  readonly type: 'timerFired';
  readonly timerSeq: number;
}

/** The result of a `ServiceRequested`. A request that is no longer known is accepted and changes nothing. */
export interface ServiceCompletedCommand {
  readonly type: 'serviceCompleted';
  readonly requestId: string;
  readonly variables?: JsonObject;
}

/**
 * A `ServiceRequested` that will not be done. With `errorCode` it is an error of the process, caught by an error event if there
 * is one; without, or uncaught, the step is parked. `reason` is a code or reference of the shell.
 */
export interface ServiceFailedCommand {
  readonly type: 'serviceFailed';
  readonly requestId: string;
  readonly reason: string;
  readonly errorCode?: string;
}

/** The end of a child that `ChildRequested` asked for. `error`: code of an error that the child did not catch. */
export interface ChildCompletedCommand {
  readonly type: 'childCompleted';
  readonly requestId: string;
  readonly variables?: JsonObject;
  readonly error?: string;
}

/** The child could not be started, or was cancelled: the step is parked. */
export interface ChildFailedCommand {
  readonly type: 'childFailed';
  readonly requestId: string;
  readonly reason: string;
}

/** The child threw an escalation that it did not catch. */
export interface ChildEscalatedCommand {
  readonly type: 'childEscalated';
  readonly requestId: string;
  readonly code: string;
}

/** Takes an open work item, so that nobody else does. Refused CLAIMED where somebody else holds it. */
export interface ClaimCommand {
  readonly type: 'claim';
  readonly elementId: string;
  readonly workItemKey?: string;
  readonly assignee: string;
}

/** Gives a claimed work item back to all who may do it. */
export interface ReleaseCommand {
  readonly type: 'release';
  readonly elementId: string;
  readonly workItemKey?: string;
}

/** Tries a parked step again. `variables` may correct what made it fail. */
export interface RetryIncidentCommand {
  readonly type: 'retryIncident';
  readonly tokenId: number;
  readonly variables?: JsonObject;
}

/** Goes on as if a parked step were done; `flowId` names the way where the step has several. */
export interface SkipIncidentCommand {
  readonly type: 'skipIncident';
  readonly tokenId: number;
  readonly flowId?: string;
  readonly variables?: JsonObject;
}

/**
 * Takes a token from where it waits to another element of the same scope, closing what it had opened. `reason` is a code or
 * reference of the shell, which keeps the words.
 */
export interface MoveTokenCommand {
  readonly type: 'moveToken';
  readonly tokenId: number;
  readonly toElementId: string;
  readonly reason: string;
}

/**
 * Takes the instance to another definition, by ids that agree and by `mapping` (old to new) where they do not. Refused
 * MIGRATION_INVALID, with what would be orphaned, unless every token, timer and open step has its place there.
 */
export interface MigrateCommand {
  readonly type: 'migrate';
  readonly to: Definition;
  readonly mapping?: Readonly<Record<string, string>>;
}

/**
 * Sets variables and evaluates again every due date and boundary timer of the open steps that is given by an expression
 * (`=dueAt`): an extension. A timer that has fired is set again when its new instant lies ahead.
 */
export interface RescheduleCommand {
  readonly type: 'reschedule';
  readonly variables: JsonObject;
}

/** Nothing but `resume`, `cancel`, `migrate` and timers (kept back until resuming) is taken while suspended. */
export interface SuspendCommand {
  readonly type: 'suspend';
}

export interface ResumeCommand {
  readonly type: 'resume';
}

export interface CancelCommand {
  readonly type: 'cancel';
}
