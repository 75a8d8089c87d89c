import type { Definition, Element, Flow, TimeRule } from '@thong-suot/workflow-engine';

/** One element or flow that differs between two versions. */
export interface Difference {
  readonly elementId: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly name: string;
  /** What changed, one entry per attribute; empty for what was added or removed. */
  readonly changes: readonly {
    readonly attribute: string;
    readonly before: string;
    readonly after: string;
  }[];
}

type Part = Element | Flow;

/** Follows from the flows, which are compared themselves. */
const DERIVED: readonly string[] = ['incoming', 'outgoing', 'id'];

/**
 * What differs between two versions by the ids of their elements and flows: only what the engine carries out is
 * compared, so that a step that was merely moved in the drawing is no difference. In the order of the newer version,
 * then what was removed.
 */
export function versionDiff(older: Definition, newer: Definition): Difference[] {
  const [before, after] = [partsOf(older), partsOf(newer)];
  const differences = [...after].flatMap(([elementId, part]): Difference[] => {
    const old = before.get(elementId);
    const name = nameOf(part, newer);
    if (old === undefined) return [{ elementId, kind: 'added', name, changes: [] }];
    const changes = changesOf(old, part);
    return changes.length === 0 ? [] : [{ elementId, kind: 'changed', name, changes }];
  });
  const removed = [...before]
    .filter(([elementId]) => !after.has(elementId))
    .map(([elementId, part]): Difference => ({
      elementId,
      kind: 'removed',
      name: nameOf(part, older),
      changes: [],
    }));
  return [...differences, ...removed];
}

function partsOf({ elements, flows }: Definition): Map<string, Part> {
  return new Map<string, Part>([...Object.entries(elements), ...Object.entries(flows)]);
}

/** Its name; a flow without one is called by its two ends. */
function nameOf(part: Part, { elements }: Definition): string {
  if (part.name) return part.name;
  if (!('source' in part)) return part.id;
  const end = (id: string) => elements[id]?.name ?? id;
  return `${end(part.source)} → ${end(part.target)}`;
}

function changesOf(old: Part, part: Part): Difference['changes'] {
  const [before, after] = [attributes(old), attributes(part)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((attribute) => !DERIVED.includes(attribute) && text(before[attribute]) !== text(after[attribute]))
    .map((attribute) => ({ attribute, before: text(before[attribute]), after: text(after[attribute]) }));
}

function attributes(part: Part): Record<string, unknown> {
  return part as unknown as Record<string, unknown>;
}

function text(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isTimeRule(value)) return value.kind === 'workingDays' ? `P${value.days}WD` : JSON.stringify(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

function isTimeRule(value: unknown): value is TimeRule {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
