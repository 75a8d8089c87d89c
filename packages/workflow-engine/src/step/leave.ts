import { flowOf } from '../elements.js';
import type { Token } from '../state.js';
import type { Run } from './run.js';

/** Sends a token on: along the first flow itself, along every further one as a new token; without any it ends here. */
export function leave(run: Run, token: Token, flows: readonly string[]): void {
  const [first, ...others] = flows;
  if (first === undefined) return run.endToken(token, 'ended');
  run.emit({
    type: 'TokenMoved',
    tokenId: token.id,
    elementId: flowOf(run.definition, first).target,
    flowId: first,
  });
  for (const flowId of others)
    run.createToken(flowOf(run.definition, flowId).target, { flowId, in: token.in });
}
