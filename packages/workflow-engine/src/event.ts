import type { Json, JsonObject } from './json.js';
import type { Cycle } from './state.js';

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
  /** `tokenId`: set on that token, for it and what runs inside it alone. */
  | { readonly type: 'VariablesSet'; readonly variables: JsonObject; readonly tokenId?: number }
  | TokenEvent
  | WorkItemEvent
  | MultiInstanceEvent
  | TimerEvent
  | ServiceEvent
  | ScopeEvent
  | InstancesEvent
  | ThrownEvent
  | ConditionEvent
  | ChildEvent
  | IncidentEvent
  | OperationEvent
  /** A token waits for a signal, a timer, a condition, or at an event-based gateway for the first of several events. */
  | { readonly type: 'EventAwaited'; readonly tokenId: number; readonly elementId: string }
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
  /** `error`: code of the error that ended it and that nothing in it caught. */
  | { readonly type: 'InstanceCompleted'; readonly endElementId: string; readonly error?: string }
  | { readonly type: 'InstanceCancelled' };

export type EventType = Event['type'];

/** Why something ended without being done. */
export type EndReason =
  | 'interrupted'
  | 'terminated'
  | 'cancelled'
  /** The other instances of the activity were enough. */
  | 'completed'
  /** A participant was taken away. */
  | 'removed'
  /** Somebody entitled moved the token elsewhere. */
  | 'moved';

export type TokenEvent =
  /** A token begins at an element: at a start, at a boundary event, or by a split (then `flowId` is set). */
  | {
      readonly type: 'TokenCreated';
      readonly tokenId: number;
      readonly elementId: string;
      readonly flowId?: string;
      /** Number of the token inside which it runs. */
      readonly in?: number;
      /** Set for one of several instances of an activity, with what it alone can see. */
      readonly index?: number;
      readonly locals?: JsonObject;
    }
  /** A token moved along `flowId` to `elementId`. */
  | {
      readonly type: 'TokenMoved';
      readonly tokenId: number;
      readonly elementId: string;
      readonly flowId: string;
    }
  /** A token waits at a join for the others. */
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
  /** The candidate unit of each participant by index, where they are taken from a collection. */
  readonly candidateUnits?: readonly string[];
  readonly candidatePositions: readonly string[];
  readonly assignee?: string;
  /** Of participants made from a collection: one for each, null where nobody is named. */
  readonly assignees?: readonly (string | null)[];
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
      /** Set where it is one of several that follow each other. */
      readonly instance?: number;
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
  /** Somebody who may do it has taken it; nobody else can until it is given back. */
  | {
      readonly type: 'WorkItemClaimed';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly assignee: string;
    }
  | {
      readonly type: 'WorkItemReleased';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
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
      readonly candidateUnit?: string;
      readonly assignee?: string;
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
      /** 0: the process itself. */
      readonly tokenId: number;
      readonly dueAt: string;
      /** Set for a timer that comes again. */
      readonly cycle?: Pick<Cycle, 'left' | 'interval'>;
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

export type ScopeEvent =
  /** A token has entered a sub-process; tokens run inside it. */
  | { readonly type: 'ScopeEntered'; readonly tokenId: number; readonly elementId: string }
  /** Nothing runs inside any more. */
  | { readonly type: 'ScopeCompleted'; readonly tokenId: number; readonly elementId: string };

export type InstancesEvent =
  /** Several instances of an activity begin, each with a token of its own; `count` is 0 for a loop, which grows. */
  | {
      readonly type: 'InstancesStarted';
      readonly workItemKey: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly count: number;
      readonly items?: readonly Json[];
    }
  /** One more is wanted. */
  | {
      readonly type: 'InstanceAdded';
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
      readonly item?: Json;
    }
  | {
      readonly type: 'InstanceRemoved';
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
    }
  /** One is done. `output`: what it gave to the output collection. */
  | {
      readonly type: 'InstanceDone';
      readonly tokenId: number;
      readonly elementId: string;
      readonly index: number;
      readonly outcome: string | null;
      readonly output?: Json;
    }
  | {
      readonly type: 'InstancesEnded';
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: 'completed' | EndReason;
    };

export type ThrownEvent =
  /** The shell sends the message to whoever awaits it. */
  | {
      readonly type: 'MessageThrown';
      readonly elementId: string;
      readonly name: string;
      readonly correlationKey?: Json;
    }
  /** Heard in this instance at once; where `scope` is `everywhere`, the shell tells the other instances. */
  | {
      readonly type: 'SignalThrown';
      readonly elementId: string;
      readonly name: string;
      readonly scope: 'instance' | 'everywhere';
    }
  /** `elementId`: a catch event, boundary event or start event that heard it. */
  | { readonly type: 'SignalReceived'; readonly elementId: string; readonly name: string }
  /** `caughtBy`: the event that takes it; absent: nothing in this instance does. */
  | {
      readonly type: 'ErrorThrown' | 'EscalationThrown';
      readonly elementId: string;
      readonly code: string;
      readonly caughtBy?: string;
    };

export type ConditionEvent =
  /** A condition has become true, and the event acts on it. */
  | {
      readonly type: 'ConditionMet';
      readonly elementId: string;
      readonly tokenId: number;
      /** True: remembered, so that it acts once until the condition has ceased to hold. */
      readonly holds?: true;
    }
  | { readonly type: 'ConditionCeased'; readonly elementId: string; readonly tokenId: number };

export type ChildEvent =
  /** The shell starts the process `calledElement` under an id made from `requestId` and reports with `childCompleted`. */
  | {
      readonly type: 'ChildRequested';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly calledElement: string;
      readonly variables: JsonObject;
    }
  | {
      readonly type: 'ChildCompleted';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
    }
  /** The shell cancels the child. */
  | {
      readonly type: 'ChildCancelled';
      readonly requestId: string;
      readonly tokenId: number;
      readonly elementId: string;
      readonly reason: EndReason;
    };

export type IncidentEvent =
  /** A step cannot go on: its token is parked with the reason until somebody tries again or skips it. */
  | {
      readonly type: 'IncidentRaised';
      readonly tokenId: number;
      readonly elementId: string;
      readonly code: string;
      readonly params: JsonObject;
      readonly flowId?: string;
      readonly done?: true;
    }
  | { readonly type: 'IncidentRetried'; readonly tokenId: number; readonly elementId: string }
  | { readonly type: 'IncidentSkipped'; readonly tokenId: number; readonly elementId: string };

/** `reason`: a code or reference of the shell, which keeps the words. */
export type OperationEvent =
  | {
      readonly type: 'TokenRelocated';
      readonly tokenId: number;
      readonly fromElementId: string;
      readonly elementId: string;
      readonly reason: string;
    }
  /** From now on the instance follows another definition; `elements` and `flows` tell the new id of each that is in use. */
  | {
      readonly type: 'InstanceMigrated';
      readonly processId: string;
      readonly elements: Readonly<Record<string, string>>;
      readonly flows: Readonly<Record<string, string>>;
    };
