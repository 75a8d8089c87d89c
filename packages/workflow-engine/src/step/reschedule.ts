import type { RescheduleCommand } from '../command.js';
import type { TimeRule } from '../definition.js';
import { elementOf } from '../elements.js';
import type { JsonObject } from '../json.js';
import type { Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { scheduleTimer } from './boundary.js';
import { dueInstant } from './due.js';
import type { Run } from './run.js';

/** Extends (or shortens) the deadlines of the open steps that are given by expressions over the changed variables. */
export function reschedule(run: Run, { variables }: RescheduleCommand): void {
  const before = run.state.variables;
  run.setVariables(variables);
  for (const token of run.state.tokens) {
    const element = elementOf(run.definition, token.at);
    if (element.type !== 'userTask' && element.type !== 'serviceTask') continue;
    if (element.type === 'userTask') rescheduleWorkItem(run, token, element.due, before);
    for (const id of element.boundaryEvents) {
      const boundary = elementOf(run.definition, id);
      if (boundary.type === 'timerBoundaryEvent') rescheduleTimer(run, token, id, boundary.timer, before);
    }
  }
}

function rescheduleWorkItem(run: Run, token: Token, rule: TimeRule | undefined, before: JsonObject): void {
  if (token.waits !== 'workItem' && token.waits !== 'participants') return;
  const dueAt = changedDue(run, token.at, rule, before);
  if (dueAt === undefined) return;
  run.emit({
    type: 'WorkItemRescheduled',
    workItemKey: workItemKey(token.at, token.item),
    tokenId: token.id,
    elementId: token.at,
    dueAt,
  });
}

function rescheduleTimer(
  run: Run,
  token: Token,
  elementId: string,
  rule: TimeRule,
  before: JsonObject,
): void {
  const dueAt = changedDue(run, elementId, rule, before);
  if (dueAt === undefined) return;
  const pending = run.state.timers.find((timer) => timer.token === token.id && timer.at === elementId);
  if (pending) run.emit({ type: 'TimerCancelled', timerSeq: pending.seq, elementId });
  if (dueAt === null) return;
  // One that has fired is not fired again for a moment that is already past.
  if (pending || Date.parse(dueAt) > Date.parse(run.context.now))
    scheduleTimer(run, token.id, elementId, dueAt);
}

/** The new due instant of an expression rule; undefined where nothing changes. */
function changedDue(
  run: Run,
  elementId: string,
  rule: TimeRule | undefined,
  before: JsonObject,
): string | null | undefined {
  if (rule?.kind !== 'expression') return undefined;
  const dueAt = dueInstant(rule, run.state.variables, run.context, elementId);
  return dueAt === dueInstant(rule, before, run.context, elementId) ? undefined : dueAt;
}
