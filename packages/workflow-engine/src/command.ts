import type { JsonObject } from './json.js';

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

/** Adds one participant, who gets the next index. */
export interface AddParticipantCommand {
  readonly type: 'addParticipant';
  readonly elementId: string;
}

/** Removes a participant who has not answered. */
export interface RemoveParticipantCommand {
  readonly type: 'removeParticipant';
  readonly elementId: string;
  readonly index: number;
}

export interface MessageCommand {
  readonly type: 'message';
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
 * Sets variables and evaluates again every due date and boundary timer of the open steps that is given by an expression
 * (`=dueAt`): an extension. A timer that has fired is set again when its new instant lies ahead.
 */
export interface RescheduleCommand {
  readonly type: 'reschedule';
  readonly variables: JsonObject;
}

/** Nothing but `resume`, `cancel` and timers (kept back until resuming) is taken while suspended. */
export interface SuspendCommand {
  readonly type: 'suspend';
}

export interface ResumeCommand {
  readonly type: 'resume';
}

export interface CancelCommand {
  readonly type: 'cancel';
}
