import type { EndReason } from '../event.js';
import { elementOf } from '../elements.js';
import type { Timer, Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { tokensIn } from './places.js';
import type { Run } from './run.js';

/** Ends a token wherever it waits, with all that runs inside it, closing what they had opened. */
export function withdraw(run: Run, { id }: Token, reason: EndReason): void {
  // As it stands now: what it waited for may have been closed in this same step.
  const token = run.token(id);
  if (!token) return;
  close(run, token, reason);
  run.endToken(token, reason);
}

/** Closes what a token has opened; the token itself stays. */
export function close(run: Run, token: Token, reason: EndReason): void {
  for (const inner of tokensIn(run.state, token.id)) withdraw(run, inner, reason);
  const { id: tokenId, at: elementId } = token;
  switch (token.waits) {
    case 'workItem':
      run.emit({
        type: 'WorkItemCancelled',
        workItemKey: workItemKey(elementId, token.item),
        tokenId,
        elementId,
        reason,
      });
      break;
    case 'participants':
      run.emit({
        type: 'MultiInstanceEnded',
        workItemKey: workItemKey(elementId, token.item),
        tokenId,
        elementId,
        reason,
      });
      break;
    case 'service':
      run.emit({ type: 'ServiceCancelled', requestId: token.requestId, tokenId, elementId, reason });
      break;
    case 'child':
      run.emit({ type: 'ChildCancelled', requestId: token.requestId, tokenId, elementId, reason });
      break;
    case 'instances':
      run.emit({ type: 'InstancesEnded', tokenId, elementId, reason });
      break;
    case 'nothing':
    case 'message':
    case 'event':
    case 'join':
    case 'scope':
    case 'incident':
      break;
    default:
      token satisfies never;
  }
  cancelTimers(run, token);
}

/** Ends the timers of a token: of its border, and of the events for which it waits. */
export function cancelTimers(run: Run, token: Token): void {
  cancel(run, ({ token: host }) => host === token.id);
}

/** Ends the timers of the event sub-processes of a scope, which wait no more. */
export function cancelScopeTimers(run: Run, scope: number): void {
  cancel(run, ({ token, at }) => token === scope && elementOf(run.definition, at).type === 'startEvent');
}

function cancel(run: Run, which: (timer: Timer) => boolean): void {
  for (const timer of run.state.timers.filter(which)) {
    run.emit({ type: 'TimerCancelled', timerSeq: timer.seq, elementId: timer.at });
  }
}
