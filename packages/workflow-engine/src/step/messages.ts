import type { MessageCommand } from '../command.js';
import type { Definition } from '../definition.js';
import type { Json } from '../json.js';
import type { State } from '../state.js';
import { canonical } from '../variables.js';
import { evaluateJson } from './due.js';
import { listeners, placeOf, triggerOf, type Listener } from './listeners.js';
import { occur } from './occur.js';
import { Refused, type Run } from './run.js';

/**
 * Delivers a message to exactly one taker: a waiting catch event (the oldest), else a boundary event of an open step, else
 * an event sub-process, inner ones first. Refused NOT_WAITING when there is none; nothing is kept for later.
 */
export function receiveMessage(run: Run, { name, correlationKey, variables }: MessageCommand): void {
  const taker = listeners(run.definition, run.state).find((listener) =>
    takes(run, listener, name, correlationKey),
  );
  if (!taker) throw new Refused('NOT_WAITING', { name });
  run.emit({ type: 'MessageReceived', elementId: taker.element.id, name });
  run.setVariables(variables, placeOf(run.state, taker));
  occur(run, taker);
}

function takes(run: Run, listener: Listener, name: string, key: Json | undefined): boolean {
  const trigger = triggerOf(listener);
  if (trigger?.on !== 'message' || trigger.name !== name) return false;
  if (trigger.correlationKey === undefined) return true;
  if (key === undefined || key === null) return false;
  const place = placeOf(run.state, listener);
  const wanted = evaluateJson(trigger.correlationKey, run.variablesAt(place), listener.element.id);
  return JSON.stringify(canonical(wanted)) === JSON.stringify(canonical(key));
}

/** Names of the messages that would be taken now, in the order in which their takers are asked. */
export function messagesTaken(definition: Definition, state: State): string[] {
  return listeners(definition, state).flatMap((listener) => {
    const trigger = triggerOf(listener);
    return trigger?.on === 'message' ? [trigger.name] : [];
  });
}
