import type {
  Activity,
  BoundaryEvent,
  Definition,
  Element,
  EventSubProcess,
  StartEvent,
} from '../definition.js';
import { elementOf, elementOfType } from '../elements.js';
import type { State, Token } from '../state.js';

/** Where tokens stand inside each other. 0 stands for the process itself, which has no token. */
export const processScope = 0;

export function scopeOf(token: Token): number {
  return token.in ?? processScope;
}

/** The `in` of a token that runs in a scope. */
export function inside(scope: number): number | undefined {
  return scope === processScope ? undefined : scope;
}

export function tokensIn(state: State, scope: number): Token[] {
  return state.tokens.filter((token) => scopeOf(token) === scope);
}

/** The token that stands for the whole activity: of one of several instances the one that counts them. */
export function wholeOf(state: State, token: Token): Token {
  if (token.index === undefined) return token;
  return state.tokens.find(({ id }) => id === token.in) ?? token;
}

/** Id of the sub-process whose tokens are in this scope; undefined for the process. */
export function elementOfScope(state: State, scope: number): string | undefined {
  return state.tokens.find(({ id }) => id === scope)?.at;
}

/**
 * True while something runs in the scope itself: then its event sub-processes wait. One that has interrupted it runs in its
 * place, so that nothing stands directly in it any more.
 */
export function isOpen(definition: Definition, state: State, scope: number): boolean {
  const element = elementOfScope(state, scope);
  return tokensIn(state, scope).some((token) => elementOf(definition, token.at).scope === element);
}

/** Scopes from the innermost to the process. */
export function scopesInsideOut(state: State): number[] {
  const scopes = state.tokens.filter((token) => token.waits === 'scope');
  return [...innermostFirst(state, scopes).map(({ id }) => id), processScope];
}

/** Those deeper inside before those around them; in the order of their numbers otherwise. */
export function innermostFirst(state: State, tokens: readonly Token[]): Token[] {
  if (tokens.every((token) => token.in === undefined)) return [...tokens];
  const byId = new Map(state.tokens.map((token) => [token.id, token]));
  const depths = new Map<number, number>();
  const depthOf = (token: Token): number => {
    const around = byId.get(token.in ?? processScope);
    const depth = depths.get(token.id) ?? (around ? 1 + depthOf(around) : 0);
    depths.set(token.id, depth);
    return depth;
  };
  return [...tokens].sort((a, b) => depthOf(b) - depthOf(a));
}

export function isActivity(element: Element): element is Activity {
  return 'boundaryEvents' in element;
}

interface Waiters {
  readonly eventSubProcesses: ReadonlyMap<string | undefined, readonly EventSubProcess[]>;
  readonly boundaryEvents: ReadonlyMap<string, readonly BoundaryEvent[]>;
  readonly hasConditions: boolean;
}

const waitersByDefinition = new WeakMap<Definition, Waiters>();

/** What waits beside the flow, found once per definition. */
function waitersOf(definition: Definition): Waiters {
  const known = waitersByDefinition.get(definition);
  if (known) return known;
  const elements = Object.values(definition.elements);
  const eventSubProcesses = new Map<string | undefined, EventSubProcess[]>();
  for (const element of elements) {
    if (element.type !== 'eventSubProcess') continue;
    eventSubProcesses.set(element.scope, [...(eventSubProcesses.get(element.scope) ?? []), element]);
  }
  const boundaryEvents = new Map<string, BoundaryEvent[]>();
  for (const element of elements) {
    if (element.type !== 'boundaryEvent') continue;
    boundaryEvents.set(element.attachedTo, [...(boundaryEvents.get(element.attachedTo) ?? []), element]);
  }
  const hasConditions = elements.some(
    (element) => 'trigger' in element && element.trigger?.on === 'conditional',
  );
  const waiters = { eventSubProcesses, boundaryEvents, hasConditions };
  waitersByDefinition.set(definition, waiters);
  return waiters;
}

export function hasConditions(definition: Definition): boolean {
  return waitersOf(definition).hasConditions;
}

/** The events at the border of the activity on which a token stands, in the order of the file. */
export function boundaryEventsOf(definition: Definition, token: Token): readonly BoundaryEvent[] {
  return waitersOf(definition).boundaryEvents.get(token.at) ?? [];
}

/** Start events of the event sub-processes that belong to a scope. */
export function eventStartsOf(definition: Definition, scopeElement: string | undefined): StartEvent[] {
  const subProcesses = waitersOf(definition).eventSubProcesses.get(scopeElement) ?? [];
  return subProcesses.map(({ start }) => elementOfType(definition, start, 'startEvent'));
}
