import { evaluateOrRefuse } from './due.js';
import { listeners, placeOf, triggerOf, type Listener } from './listeners.js';
import { occur } from './occur.js';
import { hasConditions, processScope } from './places.js';
import type { Run } from './run.js';

/**
 * Lets one conditional event happen whose condition has become true; false when there is none. One that ends nothing acts
 * once, and again only after its condition has ceased to hold, as BPMN has it.
 */
export function meetCondition(run: Run): boolean {
  if (!hasConditions(run.definition)) return false;
  return listeners(run.definition, run.state).some((listener) => meet(run, listener));
}

function meet(run: Run, listener: Listener): boolean {
  const trigger = triggerOf(listener);
  if (trigger?.on !== 'conditional') return false;
  const elementId = listener.element.id;
  const place = placeOf(run.state, listener);
  const tokenId = place?.id ?? processScope;
  const key = `${tokenId} ${elementId}`;
  if (run.unmet.has(key)) return false;
  run.ask();
  const { value } = evaluateOrRefuse(trigger.condition, run.variablesAt(place), elementId);
  const held = run.state.holding?.some(({ at, token }) => at === elementId && token === tokenId) ?? false;
  if (value !== true) {
    run.unmet.add(key);
    if (held) run.emit({ type: 'ConditionCeased', elementId, tokenId });
    return false;
  }
  if (held) return false;
  const stays = listener.kind !== 'catch' && !listener.element.interrupting;
  run.emit({ type: 'ConditionMet', elementId, tokenId, ...(stays ? { holds: true } : {}) });
  occur(run, listener);
  return true;
}
