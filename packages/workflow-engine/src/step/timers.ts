import type { TimerFiredCommand } from '../command.js';
import { elementOfType } from '../elements.js';
import type { Timer } from '../state.js';
import { withdraw } from './boundary.js';
import type { Run } from './run.js';

/**
 * Lets a boundary timer fire. A number that is not set (any more) changes nothing: the step was quicker, or the timer was
 * delivered twice. While suspended it is kept and fires on resuming.
 */
export function timerFired(run: Run, { timerSeq }: TimerFiredCommand): void {
  const timer = run.state.timers.find((other) => other.seq === timerSeq);
  if (!timer) return;
  if (run.state.status === 'SUSPENDED') {
    if (!timer.deferred) run.emit({ type: 'TimerDeferred', timerSeq, elementId: timer.at });
    return;
  }
  fire(run, timer);
}

/** Fires what fell due while suspended, in the order of the timers. */
export function fireDeferred(run: Run): void {
  for (const { seq } of run.state.timers.filter((timer) => timer.deferred)) {
    const timer = run.state.timers.find((other) => other.seq === seq);
    if (timer) fire(run, timer);
  }
}

function fire(run: Run, timer: Timer): void {
  const boundary = elementOfType(run.definition, timer.at, 'timerBoundaryEvent');
  run.emit({ type: 'TimerFired', timerSeq: timer.seq, elementId: timer.at });
  const host = run.token(timer.token);
  if (boundary.interrupting && host) withdraw(run, host, 'interrupted');
  run.createToken(boundary.id);
}
