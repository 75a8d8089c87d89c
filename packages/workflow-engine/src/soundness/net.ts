import type { Definition, Element } from '../definition.js';
import { findElement } from '../elements.js';

/**
 * One scope (the process or a sub-process) as a game of tokens that stand on sequence flows. Data is left out: every way that a
 * gateway offers may be taken. A sub-process inside is one step; what happens in it is a game of its own.
 */
export interface Net {
  readonly nodes: readonly NetNode[];
  /** Places are numbered from 0 up to this. */
  readonly size: number;
  /** For each start event the places that it marks. */
  readonly starts: readonly (readonly Place[])[];
  /**
   * Places that only what starts beside a step (a reminder, a question) comes to: there may be any number of tokens there, and
   * one of them stands for all.
   */
  readonly beside: ReadonlySet<Place>;
  /** Ids of the elements at which several flows became one place. */
  readonly merges: ReadonlyMap<Place, readonly string[]>;
}

/** Number of a sequence flow, or of several that a token passes without any choice. */
export type Place = number;

export interface NetNode {
  readonly id: string;
  /** One token from anywhere, one from everywhere, or one from wherever one will come. */
  readonly takes: 'any' | 'all' | 'reachable';
  readonly inputs: readonly Place[];
  /** What it may put out; without modes a token stays for ever. */
  readonly modes: readonly (readonly Place[])[];
  /** It takes all other tokens of the scope away. */
  readonly ends?: true;
}

/** The nets of a definition, by the id of the scope (undefined: the process). */
export function netsOf(definition: Definition): Map<string | undefined, Net> {
  const scopes = new Map<string | undefined, Element[]>();
  for (const element of Object.values(definition.elements)) {
    scopes.set(element.scope, [...(scopes.get(element.scope) ?? []), element]);
  }
  return new Map([...scopes].map(([scope, elements]) => [scope, netOf(definition, elements)]));
}

function netOf(definition: Definition, elements: readonly Element[]): Net {
  const numbers = new Map<string, Place>();
  const place = (flow: string): Place => {
    const number = numbers.get(flow) ?? numbers.size;
    numbers.set(flow, number);
    return number;
  };
  const places = (flows: readonly string[]) => flows.map(place);
  const starts = elements.filter(({ type }) => type === 'startEvent').map(({ outgoing }) => places(outgoing));
  const nodes = elements
    .filter((element) => element.incoming.length > 0)
    .map((element): NetNode => ({
      id: element.id,
      takes: takesOf(element),
      inputs: places(element.incoming),
      modes: modesOf(definition, element).map(places),
      ...(endsScope(element) ? { ends: true } : {}),
    }));
  const main = places([...mainFlows(definition, elements)]);
  return withoutPassages(nodes, starts, [...numbers.values()], main);
}

/** Flows to which a token comes from a start without any event that starts something beside a step. */
function mainFlows(definition: Definition, elements: readonly Element[]): Set<string> {
  const flows = new Set(
    elements.filter(({ type }) => type === 'startEvent').flatMap(({ outgoing }) => outgoing),
  );
  for (const flow of flows) {
    const target = findElement(definition, definition.flows[flow]?.target ?? '');
    const boundary = target && 'boundaryEvents' in target ? target.boundaryEvents : [];
    const instead = boundary.flatMap((id) => findElement(definition, id) ?? []).filter(interrupts);
    for (const element of target ? [target, ...instead] : [])
      for (const next of element.outgoing) flows.add(next);
  }
  return flows;
}

function interrupts(element: Element): boolean {
  return 'interrupting' in element && element.interrupting;
}

function takesOf({ type, incoming }: Element): NetNode['takes'] {
  if (incoming.length < 2) return 'any';
  if (type === 'parallelGateway') return 'all';
  return type === 'inclusiveGateway' ? 'reachable' : 'any';
}

/** The sets of flows on which an element may put tokens. */
function modesOf(definition: Definition, element: Element): string[][] {
  const { type, outgoing } = element;
  if (type === 'exclusiveGateway' || type === 'eventBasedGateway') return outgoing.map((flow) => [flow]);
  if (type === 'inclusiveGateway') return selections(outgoing);
  const boundary = 'boundaryEvents' in element ? element.boundaryEvents : [];
  const events = boundary.flatMap((id) => findElement(definition, id) ?? []);
  const interrupting = events.filter(interrupts);
  const beside = events.filter((event) => !interrupting.includes(event)).map(({ outgoing }) => [...outgoing]);
  const on = staysForEver(element) ? [] : [[...element.outgoing]];
  const instead = interrupting.map(({ outgoing }) => [...outgoing]);
  const left = [...on, ...instead];
  // What starts beside the step is tried alone and all together; it starts once, however often it may in truth.
  const extra = beside.length > 1 ? [...beside, beside.flat()] : beside;
  return [...left, ...left.flatMap((mode) => extra.map((more) => [...mode, ...more]))];
}

function staysForEver(element: Element): boolean {
  return (
    element.type === 'userTask' &&
    element.multiInstance?.staysOpen === true &&
    element.multiInstance.completionCondition === undefined
  );
}

/** A terminating end, or an error that leaves the scope. */
function endsScope(element: Element): boolean {
  return element.type === 'endEvent' && (element.terminate || element.thrown?.throws === 'error');
}

/** Every non-empty choice of flows; of many flows only single ones, pairs and all. */
function selections(flows: readonly string[]): string[][] {
  if (flows.length > 6) {
    const pairs = flows.flatMap((one, at) => flows.slice(at + 1).map((other) => [one, other]));
    return [...flows.map((flow) => [flow]), ...pairs.slice(0, 200), [...flows]];
  }
  return flows.reduce<string[][]>(
    (chosen, flow) => [...chosen, [flow], ...chosen.map((others) => [...others, flow])],
    [],
  );
}

/**
 * Leaves out the steps that a token passes without any choice, so that ten tasks in a row are one place: a game has far fewer
 * states then, and the same dead ends.
 */
function withoutPassages(
  nodes: readonly NetNode[],
  starts: Net['starts'],
  all: readonly Place[],
  main: readonly Place[],
): Net {
  const mergers: { readonly id: string; readonly into: Place }[] = [];
  const merged = new Map<Place, Place>();
  const find = (place: Place): Place => {
    let at = place;
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
    return at;
  };
  const left = nodes.filter(({ id, takes, inputs, modes, ends }) => {
    const [mode, ...others] = modes;
    const [out, ...more] = mode ?? [];
    if (takes !== 'any' || ends || others.length > 0 || out === undefined || more.length > 0) return true;
    const into = find(out);
    // A step that leads only to itself is a circle without end, and stays.
    if (inputs.some((input) => find(input) === into)) return true;
    for (const input of inputs) merged.set(find(input), into);
    if (inputs.length > 1) mergers.push({ id, into });
    return false;
  });
  const numbers = new Map<Place, Place>();
  const number = (place: Place): Place => {
    const whole = find(place);
    const known = numbers.get(whole) ?? numbers.size;
    numbers.set(whole, known);
    return known;
  };
  const numbered = (places: readonly Place[]) => [...new Set(places.map(number))];
  const renamed = left.map((node) => ({
    ...node,
    inputs: numbered(node.inputs),
    modes: node.modes.map((mode) => mode.map(number)),
  }));
  const merges = new Map<Place, string[]>();
  for (const { id, into } of mergers) merges.set(number(into), [...(merges.get(number(into)) ?? []), id]);
  const marked = starts.map((places) => places.map(number));
  const onMain = new Set(numbered(main));
  const beside = new Set(numbered(all).filter((place) => !onMain.has(place)));
  return { nodes: renamed, starts: marked, merges, beside, size: numbers.size };
}
