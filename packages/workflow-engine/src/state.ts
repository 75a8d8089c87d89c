import type { JsonObject } from './json.js';

/** Version of the shape of `State`. A stored state of another version is rebuilt from its events. */
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
}

export type Token = { readonly id: number; readonly at: string } & Waiting;

/** What a token waits for; `nothing` only while a step runs (`flow`: the flow by which it has just come). */
export type Waiting =
  | { readonly waits: 'nothing'; readonly flow?: string }
  | { readonly waits: 'workItem'; readonly item: number }
  | { readonly waits: 'participants'; readonly item: number; readonly participants: Participants }
  | { readonly waits: 'service'; readonly requestId: string }
  | { readonly waits: 'message' }
  /** At a parallel join, having come by this flow. */
  | { readonly waits: 'join'; readonly flow: string };

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
  /** Id of the boundary event. */
  readonly at: string;
  /** Id of the token on the step that carries it. */
  readonly token: number;
  /** True: fell due while the instance was suspended; fires on resuming. */
  readonly deferred?: true;
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
