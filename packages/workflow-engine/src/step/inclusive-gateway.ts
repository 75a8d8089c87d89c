import type { Definition, InclusiveGateway } from '../definition.js';
import { elementOf, flowOf } from '../elements.js';
import type { Token } from '../state.js';
import { leave } from './leave.js';
import { scopeOf, tokensIn } from './places.js';
import type { Run } from './run.js';
import { chooseFlows } from './gateways.js';

/**
 * The inclusive join (BPMN 2.0, 13.4.3). It goes on when a token has come by some of its flows and none is under way that
 * could still come by an empty one; a token that could as well come by a flow already taken is not waited for. Whether one is
 * under way can change where nothing happens at the join itself: hence it is asked when all else has come to rest.
 */
export function joinInclusive(run: Run): boolean {
  const { definition } = run;
  for (const token of run.state.tokens) {
    if (token.waits !== 'join') continue;
    const element = elementOf(definition, token.at);
    if (element.type !== 'inclusiveGateway') continue;
    const waiting = waitingAt(run, token, element);
    if (waiting[0] !== token || !isComplete(run, token, element)) continue;
    merge(run, token, element);
    return true;
  }
  return false;
}

/** A token that has come to a join waits there; the decision is taken at rest. */
export function arriveAtInclusive(run: Run, token: Token, gateway: InclusiveGateway): void {
  if (gateway.incoming.length < 2 || token.waits !== 'nothing') return split(run, token, gateway);
  run.emit({
    type: 'JoinAwaited',
    tokenId: token.id,
    elementId: gateway.id,
    flowId: token.flow ?? gateway.incoming[0] ?? '',
  });
}

function split(run: Run, token: Token, gateway: InclusiveGateway): void {
  leave(run, token, gateway.outgoing.length < 2 ? gateway.outgoing : chooseFlows(run, token, gateway));
}

/** One token of each flow that has any; a second one on the same flow waits for the next round, so none is lost. */
function merge(run: Run, first: Token, gateway: InclusiveGateway): void {
  const taken = new Map<string, Token>();
  for (const token of waitingAt(run, first, gateway)) {
    const { flow } = token as Extract<Token, { waits: 'join' }>;
    if (!taken.has(flow)) taken.set(flow, token);
  }
  for (const token of taken.values()) if (token !== first) run.endToken(token, 'joined');
  split(run, first, gateway);
}

function waitingAt(run: Run, { in: around }: Token, gateway: InclusiveGateway): Token[] {
  return run.state.tokens.filter(
    (token) => token.waits === 'join' && token.at === gateway.id && token.in === around,
  );
}

function isComplete(run: Run, first: Token, gateway: InclusiveGateway): boolean {
  const taken = new Set(
    waitingAt(run, first, gateway).flatMap((token) => (token.waits === 'join' ? [token.flow] : [])),
  );
  const reach = reachOf(run.definition, gateway);
  const reaches = ({ at }: Token, wanted: (flow: string) => boolean) =>
    gateway.incoming.some((flow) => wanted(flow) && reach.get(flow)?.has(at));
  return tokensIn(run.state, scopeOf(first)).every(
    (token) =>
      token.at === gateway.id ||
      !reaches(token, (flow) => !taken.has(flow)) ||
      reaches(token, (flow) => taken.has(flow)),
  );
}

const reaches = new WeakMap<InclusiveGateway, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each incoming flow the elements from which a token can come to it without passing the gateway itself. */
function reachOf(
  definition: Definition,
  gateway: InclusiveGateway,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = reaches.get(gateway);
  if (known) return known;
  const reach = new Map(gateway.incoming.map((flow) => [flow, elementsBefore(definition, gateway, flow)]));
  reaches.set(gateway, reach);
  return reach;
}

/** Backwards along flows and links, and from a border event to the activity that carries it. */
function elementsBefore(definition: Definition, gateway: InclusiveGateway, flow: string): Set<string> {
  const before = new Set<string>();
  const open = [flowOf(definition, flow).source];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway.id || before.has(id)) continue;
    before.add(id);
    const element = elementOf(definition, id);
    open.push(...element.incoming.map((each) => flowOf(definition, each).source));
    if (element.type === 'boundaryEvent') open.push(element.attachedTo);
  }
  return before;
}
