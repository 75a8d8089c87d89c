import type { ExclusiveGateway, InclusiveGateway, ParallelGateway } from '../definition.js';
import { flowOf } from '../elements.js';
import type { Token } from '../state.js';
import { evaluateOrRefuse } from './due.js';
import { Refused, type Run } from './run.js';

/** The first flow, in the order of the file, whose condition is true; else the default flow. Refused NO_PATH for none. */
export function chooseFlow(run: Run, token: Token, gateway: ExclusiveGateway): string {
  const chosen = gateway.outgoing.find((flowId) => applies(run, token, gateway, flowId));
  return chosen ?? defaultFlow(run, token, gateway);
}

/** Every flow whose condition is true; else the default flow. Refused NO_PATH for none. */
export function chooseFlows(run: Run, token: Token, gateway: InclusiveGateway): string[] {
  const chosen = gateway.outgoing.filter((flowId) => applies(run, token, gateway, flowId));
  return chosen.length > 0 ? chosen : [defaultFlow(run, token, gateway)];
}

function applies(
  run: Run,
  token: Token,
  gateway: ExclusiveGateway | InclusiveGateway,
  flowId: string,
): boolean {
  if (flowId === gateway.defaultFlow) return false;
  const { condition } = flowOf(run.definition, flowId);
  if (condition === undefined) return true;
  return evaluateOrRefuse(condition, run.variablesAt(token), flowId).value === true;
}

function defaultFlow(run: Run, token: Token, gateway: ExclusiveGateway | InclusiveGateway): string {
  if (gateway.defaultFlow !== undefined) return gateway.defaultFlow;
  const outcome = run.variablesAt(token)['outcome'] ?? null;
  throw new Refused('NO_PATH', { elementId: gateway.id, outcome });
}

/**
 * True when the token may go on: one token has come by every incoming flow. The others end here; a second token on the
 * same flow waits for the next round, so none is lost.
 */
export function arriveAtJoin(run: Run, token: Token, gateway: ParallelGateway): boolean {
  if (gateway.incoming.length < 2 || token.waits !== 'nothing') return true;
  const here = run.state.tokens.flatMap((other) =>
    other.waits === 'join' && other.at === gateway.id && other.in === token.in
      ? [{ token: other, flow: other.flow }]
      : [],
  );
  const partners = gateway.incoming
    .filter((flow) => flow !== token.flow)
    .map((flow) => here.find((other) => other.flow === flow)?.token);
  const flowId = token.flow ?? '';
  if (partners.some((partner) => partner === undefined)) {
    run.emit({ type: 'JoinAwaited', tokenId: token.id, elementId: gateway.id, flowId });
    return false;
  }
  for (const partner of partners) if (partner) run.endToken(partner, 'joined');
  return true;
}
