import type { Definition, Element } from '../definition.js';
import { findElement } from '../elements.js';
import { evaluateFeel } from '../feel/evaluate.js';

/**
 * Gateways that choose by conditions and could find none true: no default flow, and nothing that shows the conditions to be
 * complete (one is true for every outcome that the step before offers, or one denies another).
 */
export function gatewaysWithoutDefault(definition: Definition): string[] {
  return Object.values(definition.elements)
    .filter((element) => chooses(element) && !isComplete(definition, element))
    .map(({ id }) => id);
}

function chooses(element: Element): boolean {
  if (element.type !== 'exclusiveGateway' && element.type !== 'inclusiveGateway') return false;
  return element.outgoing.length > 1 && element.defaultFlow === undefined;
}

function isComplete(definition: Definition, gateway: Element): boolean {
  const conditions = gateway.outgoing.map((id) => definition.flows[id]?.condition?.trim() ?? '');
  const denied = new Set(conditions.map((condition) => /^not\s*\((.*)\)$/s.exec(condition)?.[1]?.trim()));
  if (conditions.some((condition) => denied.has(condition))) return true;
  const outcomes = outcomesBefore(definition, gateway, new Set());
  return outcomes?.every((outcome) => conditions.some((condition) => holds(condition, outcome))) ?? false;
}

/** Every outcome with which a token may come here; undefined where that cannot be told. */
function outcomesBefore(
  definition: Definition,
  { incoming }: Element,
  seen: Set<string>,
): string[] | undefined {
  const found: string[] = [];
  for (const flow of incoming) {
    const source = findElement(definition, definition.flows[flow]?.source ?? '');
    if (!source || seen.has(source.id)) continue;
    seen.add(source.id);
    const offered =
      offeredBy(source) ?? (isMerge(source) ? outcomesBefore(definition, source, seen) : undefined);
    if (!offered) return undefined;
    found.push(...offered);
  }
  return found;
}

function offeredBy(element: Element): readonly string[] | undefined {
  return element.type === 'userTask' && !element.multiInstance && element.outcomes.length > 0
    ? element.outcomes
    : undefined;
}

function isMerge({ type, outgoing }: Element): boolean {
  return type === 'exclusiveGateway' && outgoing.length === 1;
}

function holds(condition: string, outcome: string): boolean {
  try {
    return evaluateFeel(condition, { outcome }).value === true;
  } catch {
    // A condition over other variables may fail without them: then it shows nothing.
    return false;
  }
}
