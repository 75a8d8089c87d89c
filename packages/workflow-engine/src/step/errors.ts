import { elementOf } from '../elements.js';
import type { EndEvent, ThrowEvent, Thrown } from '../definition.js';
import type { Token } from '../state.js';
import type { Listener } from './listeners.js';
import { occur } from './occur.js';
import { boundaryEventsOf, elementOfScope, eventStartsOf, processScope, scopeOf, wholeOf } from './places.js';
import type { Run } from './run.js';
import { withdraw } from './withdraw.js';

type Kind = 'error' | 'escalation';
type CodeThrown = Extract<Thrown, { throws: Kind }>;

/**
 * The nearest event that catches a code: at the border of the activity itself (`from` is then `border`), then in each scope
 * outwards first its event sub-processes and then the border of the sub-process. At one place an event that names the code
 * comes before one that catches any.
 */
export function findCatcher(
  run: Run,
  on: Kind,
  code: string,
  token: Token,
  from: 'border' | 'inside',
): Listener | undefined {
  const { definition, state } = run;
  const atBorder = (host: Token) =>
    nearest(boundaryEventsOf(definition, host), on, code, (element): Listener => ({
      kind: 'boundary',
      token: host,
      element,
    }));
  let place = wholeOf(state, token);
  const own = from === 'border' ? atBorder(place) : undefined;
  if (own) return own;
  for (;;) {
    const scope = scopeOf(place);
    const scopeElement = elementOfScope(state, scope);
    // A handler that runs in place of its scope does not catch what it throws itself.
    if (elementOf(definition, place.at).scope === scopeElement) {
      const found = nearest(eventStartsOf(definition, scopeElement), on, code, (element): Listener => ({
        kind: 'start',
        scope,
        element,
      }));
      if (found) return found;
    }
    const around = scope === processScope ? undefined : run.token(scope);
    if (!around) return undefined;
    place = wholeOf(state, around);
    const found = atBorder(place);
    if (found) return found;
  }
}

function nearest<T extends { trigger?: unknown }>(
  events: readonly T[],
  on: Kind,
  code: string,
  asListener: (event: T) => Listener,
): Listener | undefined {
  const codes = events.map((event) => ({ event, trigger: event.trigger as { on?: string; code?: string } }));
  const ofKind = codes.filter(({ trigger }) => trigger?.on === on);
  const found =
    ofKind.find(({ trigger }) => trigger.code === code) ??
    ofKind.find(({ trigger }) => trigger.code === undefined);
  return found && asListener(found.event);
}

/** An error ends its scope; one that nothing catches ends the instance, which tells its code. */
export function throwError(run: Run, token: Token, end: EndEvent, { code }: CodeThrown): void {
  const catcher = findCatcher(run, 'error', code, token, 'inside');
  const caughtBy = catcher ? { caughtBy: catcher.element.id } : {};
  run.emit({ type: 'ErrorThrown', elementId: end.id, code, ...caughtBy });
  run.endToken(token, 'ended');
  if (catcher) return occur(run, catcher);
  run.error = code;
  for (const other of run.state.tokens.filter(({ in: around }) => around === undefined)) {
    withdraw(run, other, 'terminated');
  }
}

/** Tells the nearest scope that listens; nobody listening is no fault, as BPMN has it. */
export function throwEscalation(
  run: Run,
  token: Token,
  event: EndEvent | ThrowEvent,
  { code }: CodeThrown,
): void {
  escalate(run, token, event.id, code, 'inside');
}

export function escalate(
  run: Run,
  token: Token,
  elementId: string,
  code: string,
  from: 'border' | 'inside',
): void {
  const catcher = findCatcher(run, 'escalation', code, token, from);
  const caughtBy = catcher ? { caughtBy: catcher.element.id } : {};
  run.emit({ type: 'EscalationThrown', elementId, code, ...caughtBy });
  if (catcher) occur(run, catcher);
}
