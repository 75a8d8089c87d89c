import { elementOf } from '../elements.js';
import type { ServiceTask, UserTask } from '../definition.js';
import type { EndReason } from '../event.js';
import type { Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { dueInstant } from './due.js';
import type { Run } from './run.js';

/** Sets the boundary timers of a step that a token has just opened. */
export function scheduleTimers(run: Run, token: Token, task: UserTask | ServiceTask): void {
  for (const id of task.boundaryEvents) {
    const boundary = elementOf(run.definition, id);
    if (boundary.type !== 'timerBoundaryEvent') continue;
    const dueAt = dueInstant(boundary.timer, run.state.variables, run.context, id);
    if (dueAt !== null) scheduleTimer(run, token.id, id, dueAt);
  }
}

export function scheduleTimer(run: Run, tokenId: number, elementId: string, dueAt: string): void {
  run.emit({ type: 'TimerScheduled', timerSeq: run.state.next, elementId, tokenId, dueAt });
}

export function cancelTimers(run: Run, token: Token): void {
  for (const timer of run.state.timers.filter(({ token: host }) => host === token.id)) {
    run.emit({ type: 'TimerCancelled', timerSeq: timer.seq, elementId: timer.at });
  }
}

/** Ends a token wherever it waits, closing what it had opened. */
export function withdraw(run: Run, token: Token, reason: EndReason): void {
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
    case 'nothing':
    case 'message':
    case 'join':
      break;
    default:
      token satisfies never;
  }
  cancelTimers(run, token);
  run.endToken(token, reason);
}
