import type { RescheduleCommand } from '../command.js';
import type { TimeRule } from '../definition.js';
import { elementOf } from '../elements.js';
import type { State, Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { dueOf, type Due } from './due.js';
import { startListeners } from './listeners.js';
import { elementOfScope, scopesInsideOut } from './places.js';
import { Run } from './run.js';
import { schedule, scopeTimers, timersAt, type TimerEvent } from './schedule.js';

/** Extends (or shortens) the deadlines of the open steps that are given by expressions over the changed variables. */
export function reschedule(run: Run, { variables }: RescheduleCommand): void {
  const before = run.state;
  run.setVariables(variables);
  for (const token of run.state.tokens) {
    if (token.index === undefined || token.waits === 'workItem') rescheduleToken(run, token, before);
  }
  for (const scope of scopesInsideOut(run.state)) {
    // An event sub-process that waits no more has no timers to move.
    if (startListeners(run.definition, run.state, scope).length === 0) continue;
    for (const timer of scopeTimers(run, elementOfScope(run.state, scope))) {
      rescheduleTimer(run, scope, timer, before);
    }
  }
}

function rescheduleToken(run: Run, token: Token, before: State): void {
  const element = elementOf(run.definition, token.at);
  if (element.type === 'userTask') rescheduleWorkItem(run, token, element.due, before);
  if (token.index !== undefined) return;
  for (const timer of timersAt(run, element)) rescheduleTimer(run, token.id, timer, before);
}

function rescheduleWorkItem(run: Run, token: Token, rule: TimeRule | undefined, before: State): void {
  if (token.waits !== 'workItem' && token.waits !== 'participants') return;
  const due = changedDue(run, token.id, token.at, rule, before);
  if (due === undefined) return;
  run.emit({
    type: 'WorkItemRescheduled',
    workItemKey: workItemKey(token.at, token.item),
    tokenId: token.id,
    elementId: token.at,
    dueAt: due?.dueAt ?? null,
  });
}

function rescheduleTimer(run: Run, tokenId: number, { id, rule }: TimerEvent, before: State): void {
  const due = changedDue(run, tokenId, id, rule, before);
  if (due === undefined) return;
  const pending = run.state.timers.find((timer) => timer.token === tokenId && timer.at === id);
  if (pending) run.emit({ type: 'TimerCancelled', timerSeq: pending.seq, elementId: id });
  // One that has fired is not fired again for a moment that is already past.
  if (due && (pending || Date.parse(due.dueAt) > Date.parse(run.context.now))) {
    schedule(run, tokenId, id, due);
  }
}

/** What an expression rule gives now; undefined where nothing changes. */
function changedDue(
  run: Run,
  tokenId: number,
  elementId: string,
  rule: TimeRule | undefined,
  before: State,
): Due | null | undefined {
  if (rule?.kind !== 'expression') return undefined;
  const then = new Run(run.definition, before, run.context);
  const was = dueOf(rule, then.variablesAt(then.token(tokenId)), run.context, elementId);
  const due = dueOf(rule, run.variablesAt(run.token(tokenId)), run.context, elementId);
  return JSON.stringify(due) === JSON.stringify(was) ? undefined : due;
}
