import type { Definition, Element } from './definition.js';
import { elementOf, findElement } from './elements.js';
import type { State, Timer, Token } from './state.js';

/** What becomes of the elements and flows of one definition in another: old ids to new ones. */
export interface MigrationPlan {
  readonly elements: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, string>>;
}

export interface MigrationProblem {
  readonly code:
    /** The mapping names an element that one of the definitions does not have. */
    | 'ELEMENT_UNKNOWN'
    /** A token would have no place. */
    | 'NO_PLACE'
    /** The element is of another kind there, or has its participants in another way. */
    | 'OTHER_KIND'
    /** The element stands in another sub-process there. */
    | 'OTHER_SCOPE'
    /** A token waits at a join having come by a flow that does not lead there any more. */
    | 'NO_FLOW';
  readonly elementId: string;
  readonly tokenId?: number;
}

/** By `mapping` (old to new), and by ids that agree for the rest. */
export function migrationPlan(
  from: Definition,
  to: Definition,
  mapping: Readonly<Record<string, string>> = {},
): MigrationPlan {
  const elements = new Map<string, string>();
  for (const id of Object.keys(from.elements)) {
    const target = Object.hasOwn(mapping, id) ? mapping[id] : id;
    if (target !== undefined && findElement(to, target)) elements.set(id, target);
  }
  const flows = Object.values(from.flows).flatMap(({ id, source, target }) => {
    const ends = [elements.get(source), elements.get(target)];
    const leading = Object.values(to.flows).filter((flow) => flow.target === ends[1]);
    const same = leading.find((flow) => flow.id === id) ?? leading.find((flow) => flow.source === ends[0]);
    return same ? [[id, same.id] as const] : [];
  });
  return { elements: Object.fromEntries(elements), flows: Object.fromEntries(flows) };
}

/** Why an instance cannot follow the plan; nothing when it can. Changes nothing: a preview. */
export function migrationProblems(
  from: Definition,
  to: Definition,
  state: State,
  mapping: Readonly<Record<string, string>> = {},
): MigrationProblem[] {
  const plan = migrationPlan(from, to, mapping);
  const unknown = Object.entries(mapping).flatMap(([id, target]) =>
    findElement(from, id) && findElement(to, target)
      ? []
      : [{ code: 'ELEMENT_UNKNOWN', elementId: id } as const],
  );
  return [...unknown, ...state.tokens.flatMap((token) => problemOf(from, to, plan, token))];
}

function problemOf(
  from: Definition,
  to: Definition,
  { elements, flows }: MigrationPlan,
  token: Token,
): MigrationProblem[] {
  const problem = (code: MigrationProblem['code']) => [{ code, elementId: token.at, tokenId: token.id }];
  const element = elementOf(from, token.at);
  const target = findElement(to, elements[token.at] ?? '');
  if (!target) return problem('NO_PLACE');
  if (kindOf(element) !== kindOf(target)) return problem('OTHER_KIND');
  const scope = element.scope === undefined ? undefined : elements[element.scope];
  if (scope !== target.scope) return problem('OTHER_SCOPE');
  if (token.waits !== 'join') return [];
  const flow = to.flows[flows[token.flow] ?? ''];
  return flow?.target === target.id ? [] : problem('NO_FLOW');
}

/** What must agree for a waiting token to go on waiting: the type, what an event waits for, and how instances are counted. */
function kindOf(element: Element): string {
  const trigger = 'trigger' in element ? element.trigger?.on : undefined;
  const { multiInstance, loop } = { multiInstance: undefined, loop: undefined, ...element };
  const many = multiInstance ? (multiInstance.sequential ? 'sequential' : 'parallel') : loop ? 'loop' : '';
  return [element.type, trigger, many].join();
}

/** True where a timer goes on: its event still waits for a timer and stands at the same step. */
export function keepsTimer(
  to: Definition,
  { elements }: MigrationPlan,
  { at }: Timer,
  host: string | undefined,
): boolean {
  const element = findElement(to, elements[at] ?? '');
  if (!element || !('trigger' in element) || element.trigger?.on !== 'timer') return false;
  return element.type !== 'boundaryEvent' || element.attachedTo === (host && elements[host]);
}
