import type { JsonObject } from './json.js';

/**
 * What happened, with every result of FEEL and calendar inside. Types are never edited once released, only upcast.
 * Instants are canonical UTC (`2025-03-19T10:00:00.000Z`).
 */
export type Event =
  | {
      readonly type: 'InstanceStarted';
      readonly processId: string;
      readonly startElementId: string;
      readonly semanticsVersion: number;
    }
  | { readonly type: 'VariablesSet'; readonly variables: JsonObject }
  | TokenEvent
  | WorkItemEvent
  | MultiInstanceEvent
  | TimerEvent
  | ServiceEvent
  | {
      readonly type: 'MessageAwaited';
      readonly tokenId: number;
      readonly elementId: string;
      readonly name: string;
    }
  /** `elementId`: the catch event, boundary event or start event that took it. */
  | { readonly type: 'MessageReceived'; readonly elementId: string; readonly name: string }
  | { readonly type: 'InstanceSuspended' }
  | { readonly type: 'InstanceResumed' }
  /** `endElementId`: the end event at which the last token arrived. */
  | { readonly type: 'InstanceCompleted'; readonly endElementId: string }
  | { readonly type: 'InstanceCancelled' };

export type EventType = Event['type'];

/** Why something ended without being done. */
export type EndReason = 'interrupted' | 'terminated' | 'cancelled';

export type TokenEvent =
  /** A token begins at an element: at a start, at a boundary event, or by a split (then `flowId` is set). */
  | {
      readonly type: 'TokenCreated';
      readonly tokenId: number;
      readonly elementId: string;
      readonly flowId?: string;
    }
  /** A token moved along `flowId` to `elementId`. */
  | {
      readonly type: 'TokenMoved';
      readonly tokenId: number;
      readonly elementId: string;
      readonly flowId: string;
    }
  /** A token waits at a parallel join for the others. */
  | {
      readonly type: 'JoinAwaited';
      readonly tokenId: number;
      readonly elementId: string;
      readonly flowId: string;
    }
  | {
      readonly type: 'TokenEnded';
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: 'ended' | 'joined' | EndReason;
    };

/** Who may act and by when, as decided when the step opened. */
export interface Assignment {
  readonly candidateUnit?: string;
  readonly candidatePositions: readonly string[];
  readonly assignee?: string;
  readonly candidateUsers?: readonly string[];
  /** What is higher comes first. */
  readonly priority?: number;
  readonly dueAt?: string;
}

export type WorkItemEvent =
  | ({
      readonly type: 'WorkItemOpened';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
    } & Assignment)
  /** `index` is set for a participant; `outcome` is null where none was given. */
  | {
      readonly type: 'WorkItemCompleted';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly index?: number;
      readonly outcome: string | null;
    }
  | {
      readonly type: 'WorkItemCancelled';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: EndReason;
    }
  /** Somebody else holds the work item from now on; its key and its deadline stay. */
  | {
      readonly type: 'WorkItemReassigned';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly assignee: string;
    }
  /** New due date of an open work item, or of all open participants when the key is that of a multi-instance. */
  | {
      readonly type: 'WorkItemRescheduled';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly dueAt: string | null;
    };

export type MultiInstanceEvent =
  /** Opens `count` work items at once: keys `${workItemKey}.${index}` for 0 ≤ index < count. */
  | ({
      readonly type: 'MultiInstanceStarted';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly count: number;
    } & Assignment)
  | {
      readonly type: 'ParticipantAdded';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
    }
  | {
      readonly type: 'ParticipantRemoved';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
    }
  | {
      readonly type: 'ParticipantReopened';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
    }
  /** Closes every participant that is still open. */
  | {
      readonly type: 'MultiInstanceEnded';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: 'completed' | EndReason;
    };

export type TimerEvent =
  | {
      readonly type: 'TimerScheduled';
      readonly timerSeq: number;
      readonly elementId: string;
      readonly tokenId: number;
      readonly dueAt: string;
    }
  | { readonly type: 'TimerFired'; readonly timerSeq: number; readonly elementId: string }
  | { readonly type: 'TimerDeferred'; readonly timerSeq: number; readonly elementId: string }
  | { readonly type: 'TimerCancelled'; readonly timerSeq: number; readonly elementId: string };

export type ServiceEvent =
  /** The shell performs `handler` under the id `requestId` and reports with `serviceCompleted`. */
  | {
      readonly type: 'ServiceRequested';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly handler: string;
    }
  | {
      readonly type: 'ServiceCompleted';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
    }
  | {
      readonly type: 'ServiceCancelled';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: EndReason;
    };
