import type { Element, TimeRule, Trigger } from '../definition.js';
import { elementOf, flowOf } from '../elements.js';
import type { Token } from '../state.js';
import { dueOf, type Due } from './due.js';
import { eventStartsOf, isActivity } from './places.js';
import type { Run } from './run.js';

/** A timer event and what it is set for. */
export interface TimerEvent {
  readonly id: string;
  readonly rule: TimeRule;
}

/** The timers that run while a token waits at an element: of its border, of itself, of the events behind a gateway. */
export function timersAt(run: Run, element: Element): TimerEvent[] {
  return timed(waitedFor(run, element));
}

function waitedFor(run: Run, element: Element): Element[] {
  const { definition } = run;
  if (isActivity(element)) return element.boundaryEvents.map((id) => elementOf(definition, id));
  if (element.type === 'catchEvent') return [element];
  if (element.type !== 'eventBasedGateway') return [];
  return element.outgoing.map((id) => elementOf(definition, flowOf(definition, id).target));
}

/** The timers of the event sub-processes of a scope. */
export function scopeTimers(run: Run, scopeElement: string | undefined): TimerEvent[] {
  return timed(eventStartsOf(run.definition, scopeElement));
}

function timed(elements: readonly Element[]): TimerEvent[] {
  return elements.flatMap((element) => {
    const trigger: Trigger | undefined = 'trigger' in element ? element.trigger : undefined;
    return trigger?.on === 'timer' ? [{ id: element.id, rule: trigger.timer }] : [];
  });
}

/** Sets the timers of what a token has just opened. One that is still set from an earlier attempt stays. */
export function scheduleTimers(run: Run, token: Token): void {
  // The border of an activity belongs to the whole, not to each of several instances.
  if (token.index !== undefined) return;
  for (const { id, rule } of timersAt(run, elementOf(run.definition, token.at))) {
    if (run.state.timers.some((timer) => timer.token === token.id && timer.at === id)) continue;
    schedule(run, token.id, id, dueOf(rule, run.variablesAt(token), run.context, id));
  }
}

export function scheduleScopeTimers(run: Run, scope: number, scopeElement: string | undefined): void {
  for (const { id, rule } of scopeTimers(run, scopeElement)) {
    schedule(run, scope, id, dueOf(rule, run.variablesAt(run.token(scope)), run.context, id));
  }
}

export function schedule(run: Run, tokenId: number, elementId: string, due: Due | null): void {
  if (due) run.emit({ type: 'TimerScheduled', timerSeq: run.state.next, elementId, tokenId, ...due });
}
