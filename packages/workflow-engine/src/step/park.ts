import type { Refusal } from '../refusal.js';
import type { Token } from '../state.js';
import type { Run } from './run.js';

/** Parks a token where it stands, with the reason. What it had set up around it, like timers, stays. */
export function raiseIncident(
  run: Run,
  token: Token,
  { refused, params }: Refusal,
  { done, flowId }: { done?: true; flowId?: string | undefined } = {},
): void {
  run.emit({
    type: 'IncidentRaised',
    tokenId: token.id,
    elementId: token.at,
    code: refused,
    params,
    ...(flowId === undefined ? {} : { flowId }),
    ...(done ? { done } : {}),
  });
}
