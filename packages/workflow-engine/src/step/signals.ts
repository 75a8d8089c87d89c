import type { SignalCommand } from '../command.js';
import { listeners, stillListens, triggerOf } from './listeners.js';
import { occur } from './occur.js';
import type { Run } from './run.js';

/** A signal from another instance: its variables are set once, then all hear it. */
export function receiveSignal(run: Run, { name, variables }: SignalCommand): void {
  const heard = listeners(run.definition, run.state).some((listener) => {
    const trigger = triggerOf(listener);
    return trigger?.on === 'signal' && trigger.name === name;
  });
  if (!heard) return;
  run.setVariables(variables);
  broadcast(run, name);
}

/** All that wait for the signal at this moment hear it; one that another of them has ended does not. */
export function broadcast(run: Run, name: string): void {
  for (const listener of listeners(run.definition, run.state)) {
    const trigger = triggerOf(listener);
    if (trigger?.on !== 'signal' || trigger.name !== name || !stillListens(run, listener)) continue;
    run.emit({ type: 'SignalReceived', elementId: listener.element.id, name });
    occur(run, listener);
  }
}
