import type { Json, JsonObject } from './json.js';

/**
 * Version of the shape of `State`. A stored state of another version is rebuilt from its events; what is only added, and
 * absent where it is not used, needs no new version.
 */
export const stateVersion = 1;

/** Version of the rules by which `step` decides; stored on the instance when it starts. */
export const semanticsVersion = 1;

export type InstanceStatus = 'NOT_STARTED' | 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'CANCELLED';

/**
 * Where an instance stands: small JSON, a cache of its events.
 * Numbers of tokens, work items and timers come from one sequence and are never used twice.
 */
export interface State {
  readonly stateVersion: number;
  readonly status: InstanceStatus;
  /** The next unused number. */
  readonly next: number;
  readonly tokens: readonly Token[];
  readonly timers: readonly Timer[];
  readonly variables: JsonObject;
  /** Absent where no condition of a non-interrupting event holds. */
  readonly holding?: readonly HoldingCondition[];
}

export type Token = Place & Waiting;

/** Where a token stands. What is absent costs nothing in the stored state. */
export interface Place {
  readonly id: number;
  readonly at: string;
  /** Number of the token inside which it runs: one on a sub-process, or one that counts instances. Absent: the process. */
  readonly in?: number;
  /** Set for one of several instances of an activity, which ends instead of going on. */
  readonly index?: number;
  /** Variables that only this token and what runs inside it can see. */
  readonly locals?: JsonObject;
}

/** What a token waits for; `nothing` only while a step runs (`flow`: the flow by which it has just come). */
export type Waiting =
  | { readonly waits: 'nothing'; readonly flow?: string }
  /** `holder`: who has claimed it. */
  | { readonly waits: 'workItem'; readonly item: number; readonly holder?: string }
  /** Parallel instances of a user task, kept as numbers and bitmaps alone. */
  | { readonly waits: 'participants'; readonly item: number; readonly participants: Participants }
  | { readonly waits: 'service'; readonly requestId: string }
  | { readonly waits: 'message' }
  /** At a catch event that waits for no message, or at an event-based gateway. */
  | { readonly waits: 'event' }
  /** At a parallel or inclusive join, having come by this flow. */
  | { readonly waits: 'join'; readonly flow: string }
  /** On a sub-process, while tokens run inside it. */
  | { readonly waits: 'scope' }
  | ({ readonly waits: 'instances' } & Instances)
  | { readonly waits: 'child'; readonly requestId: string }
  | ({ readonly waits: 'incident' } & Incident);

/** Instances of an activity, each with a token of its own (`index`) inside this one. */
export interface Instances {
  readonly item: number;
  readonly participants: Participants;
  /** One item for each index, where a collection gave the instances one after the other. */
  readonly items?: readonly Json[];
  /** What finished instances gave, as pairs of index and value in the order of the indexes. */
  readonly outputs?: readonly (readonly [number, Json])[];
}

/** Why a token is parked, and where it goes on when tried again. */
export interface Incident {
  readonly code: string;
  /** The flow by which it had come. */
  readonly flow?: string;
  /** True: the step itself is done; what failed came after it. */
  readonly done?: true;
}

/** Participants of a multi-instance. Sets of indexes are bitmaps in hexadecimal, lowest bit = index 0. */
export interface Participants {
  /** Indexes given out so far, removed ones included. */
  readonly count: number;
  readonly removed: string;
  /** Who completed, by outcome (empty text: without one). */
  readonly outcomes: Readonly<Record<string, string>>;
}

export interface Timer {
  readonly seq: number;
  /** Id of the boundary, catch or start event. */
  readonly at: string;
  /** Id of the token on the step that carries it; 0 for the process itself. */
  readonly token: number;
  /** Set for a timer that comes again. */
  readonly cycle?: Cycle;
  /** True: fell due while the instance was suspended; fires on resuming. */
  readonly deferred?: true;
}

/** A timer that comes again: `left` more times (null: without end) after each `interval`, counted from `due`. */
export interface Cycle {
  readonly left: number | null;
  readonly interval: string;
  readonly due: string;
}

/** A condition that holds and has been acted on: it must cease to hold before it is acted on again. */
export interface HoldingCondition {
  readonly at: string;
  readonly token: number;
}

/** The state before the first event. */
export function initialState(): State {
  return {
    stateVersion,
    status: 'NOT_STARTED',
    next: 1,
    tokens: [],
    timers: [],
    variables: {},
  };
}
