import type {
  BoundaryEvent,
  CatchEvent,
  Definition,
  ReceiveTask,
  StartEvent,
  Trigger,
} from '../definition.js';
import { elementOf, findElement, flowOf, isOfType } from '../elements.js';
import type { State, Token } from '../state.js';
import {
  boundaryEventsOf,
  elementOfScope,
  eventStartsOf,
  innermostFirst,
  isOpen,
  scopesInsideOut,
} from './places.js';

/** Something that waits for an event, and what would happen then. */
export type Listener =
  /** A token waits at the event itself, or at the event-based gateway before it. */
  | { readonly kind: 'catch'; readonly token: Token; readonly element: CatchEvent | ReceiveTask }
  /** `token`: the one that stands for the activity. */
  | { readonly kind: 'boundary'; readonly token: Token; readonly element: BoundaryEvent }
  /** The start event of an event sub-process; `scope`: the one to which it belongs. */
  | { readonly kind: 'start'; readonly scope: number; readonly element: StartEvent };

export function triggerOf({ element }: Listener): Trigger | undefined {
  return element.trigger;
}

/** The token around which an event listens: what it sees when it evaluates. */
export function placeOf(state: State, listener: Listener): Token | undefined {
  const id = listener.kind === 'start' ? listener.scope : listener.token.id;
  return state.tokens.find((token) => token.id === id);
}

/**
 * All that listens, in the order in which it is asked: tokens at events (the oldest first), then the borders of activities,
 * then event sub-processes, the innermost first.
 */
export function listeners(definition: Definition, state: State): Listener[] {
  return [...catching(definition, state), ...atBorders(definition, state), ...inScopes(definition, state)];
}

function catching(definition: Definition, state: State): Listener[] {
  return state.tokens.flatMap((token): Listener[] => {
    if (token.waits !== 'message' && token.waits !== 'event') return [];
    return eventsAt(definition, token).map((element) => ({ kind: 'catch', token, element }));
  });
}

function eventsAt(definition: Definition, token: Token): (CatchEvent | ReceiveTask)[] {
  const element = elementOf(definition, token.at);
  const events =
    element.type === 'eventBasedGateway'
      ? element.outgoing.map((flow) => elementOf(definition, flowOf(definition, flow).target))
      : [element];
  return events.filter((event) => isOfType(event, 'catchEvent') || isOfType(event, 'receiveTask'));
}

function atBorders(definition: Definition, state: State): Listener[] {
  const hosts = state.tokens.filter(
    (token) => token.index === undefined && boundaryEventsOf(definition, token).length > 0,
  );
  return innermostFirst(state, hosts).flatMap((token) =>
    boundaryEventsOf(definition, token).map((element): Listener => ({ kind: 'boundary', token, element })),
  );
}

function inScopes(definition: Definition, state: State): Listener[] {
  return scopesInsideOut(state).flatMap((scope) => startListeners(definition, state, scope));
}

/** The event sub-processes of a scope, as long as they wait. */
export function startListeners(definition: Definition, state: State, scope: number): Listener[] {
  const starts = eventStartsOf(definition, elementOfScope(state, scope));
  if (starts.length === 0 || !isOpen(definition, state, scope)) return [];
  return starts.map((element) => ({ kind: 'start', scope, element }));
}

/** What a timer lets happen; undefined when nobody is there for it any more. */
export function listenerAt(
  definition: Definition,
  state: State,
  { at, token: tokenId }: { readonly at: string; readonly token: number },
): Listener | undefined {
  const element = findElement(definition, at);
  if (element?.type === 'startEvent') return { kind: 'start', scope: tokenId, element };
  const token = state.tokens.find(({ id }) => id === tokenId);
  if (!token) return undefined;
  if (element?.type === 'boundaryEvent') return { kind: 'boundary', token, element };
  return element?.type === 'catchEvent' ? { kind: 'catch', token, element } : undefined;
}

/** True while the listener still waits: another event of the same moment may have ended it. */
export function stillListens(
  { definition, state }: { definition: Definition; state: State },
  listener: Listener,
): boolean {
  if (listener.kind === 'start') return isOpen(definition, state, listener.scope);
  const token = state.tokens.find(({ id }) => id === listener.token.id);
  return token !== undefined && token.at === listener.token.at && token.waits === listener.token.waits;
}
