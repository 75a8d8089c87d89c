import type { TimerFiredCommand } from '../command.js';
import type { Timer } from '../state.js';
import { readFixedTimeRule } from '../time-rule.js';
import { dueOf } from './due.js';
import { listenerAt } from './listeners.js';
import { occur } from './occur.js';
import type { Run } from './run.js';
import { schedule } from './schedule.js';

/**
 * Lets a timer fire. A number that is not set (any more) changes nothing: the step was quicker, or the timer was delivered
 * twice. While suspended it is kept and fires on resuming.
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
  const listener = listenerAt(run.definition, run.state, timer);
  run.emit({ type: 'TimerFired', timerSeq: timer.seq, elementId: timer.at });
  setAgain(run, timer);
  if (listener) occur(run, listener);
}

/** The next time is counted from when this one was due, so that a late delivery does not move the rhythm. */
function setAgain(run: Run, { at, token, cycle }: Timer): void {
  if (!cycle || cycle.left === 0) return;
  const rule = readFixedTimeRule(cycle.interval);
  const { calendar } = run.context;
  const due = rule && dueOf(rule, {}, { now: cycle.due, calendar }, at);
  if (!due) return;
  const left = cycle.left === null ? null : cycle.left - 1;
  schedule(run, token, at, { dueAt: due.dueAt, cycle: { left, interval: cycle.interval } });
}
