import type { ClaimCommand, CompleteCommand, ReassignCommand, ReleaseCommand } from '../command.js';
import type { UserTask } from '../definition.js';
import { findElement } from '../elements.js';
import type { JsonObject } from '../json.js';
import type { Token } from '../state.js';
import { areVariables, isOutcome } from '../variables.js';
import { workItemKey } from '../work-item-key.js';
import { assign } from './assignment.js';
import { answer } from './multi-instance.js';
import { Refused, type Run } from './run.js';
import { scheduleTimers } from './schedule.js';

/** Opens the work item of a step and sets its timers. */
export function openUserTask(run: Run, token: Token, task: UserTask): void {
  run.emit({
    type: 'WorkItemOpened',
    workItemKey: workItemKey(task.id, run.state.next),
    tokenId: token.id,
    elementId: task.id,
    ...(token.index === undefined ? {} : { instance: token.index }),
    ...assign(run, task, run.variablesAt(token)),
  });
  scheduleTimers(run, token);
}

/** Completes the oldest open work item of the step, or exactly the one that the key names. */
export function complete(run: Run, command: CompleteCommand): void {
  const { elementId, index } = command;
  const task = findElement(run.definition, elementId);
  const token = run.state.tokens.find((other) => other.at === elementId && isMeant(other, command));
  if (!token || task?.type !== 'userTask') throw new Refused('STEP_NOT_OPEN', { elementId });
  const outcome = outcomeOf(command.variables, task);
  if (index !== undefined) return answer(run, token, task, index, outcome, command.variables);
  if (token.waits !== 'workItem') throw new Refused('STEP_NOT_OPEN', { elementId });
  run.emit({
    type: 'WorkItemCompleted',
    workItemKey: workItemKey(elementId, token.item),
    tokenId: token.id,
    elementId,
    outcome,
  });
  // Always set: a gateway must never read the outcome of an earlier step.
  run.setVariables({ ...command.variables, outcome }, token);
  run.finish(token);
}

/** Gives the open work item of the step to somebody else; participants of a step are who they are. */
export function reassign(run: Run, command: ReassignCommand): void {
  const { assignee } = command;
  run.emit({ type: 'WorkItemReassigned', ...addressOf(openItem(run, command)), assignee });
}

/** Takes the open work item, once; who may do so the shell decides. */
export function claim(run: Run, command: ClaimCommand): void {
  const token = openItem(run, command);
  const { holder } = token;
  if (holder === command.assignee) return;
  if (holder !== undefined) throw new Refused('CLAIMED', { elementId: token.at });
  run.emit({ type: 'WorkItemClaimed', ...addressOf(token), assignee: command.assignee });
}

export function release(run: Run, command: ReleaseCommand): void {
  const token = openItem(run, command);
  if (token.holder === undefined) throw new Refused('NOT_CLAIMED', { elementId: token.at });
  run.emit({ type: 'WorkItemReleased', ...addressOf(token) });
}

type ItemToken = Extract<Token, { waits: 'workItem' }>;

function openItem(run: Run, command: ReassignCommand | ClaimCommand | ReleaseCommand): ItemToken {
  const { elementId, workItemKey: key } = command;
  const token = run.state.tokens.find(
    (other) => other.at === elementId && isMeant(other, key === undefined ? {} : { workItemKey: key }),
  );
  if (token?.waits !== 'workItem') throw new Refused('STEP_NOT_OPEN', { elementId });
  return token;
}

function addressOf({ at, item, id }: ItemToken) {
  return { workItemKey: workItemKey(at, item), tokenId: id, elementId: at };
}

function isMeant(
  token: Token,
  { index, workItemKey: key }: Pick<CompleteCommand, 'index' | 'workItemKey'>,
): boolean {
  if (token.waits !== (index === undefined ? 'workItem' : 'participants')) return false;
  return key === undefined || key === workItemKey(token.at, token.item, index);
}

function outcomeOf(variables: JsonObject = {}, task: UserTask): string | null {
  if (!areVariables(variables)) throw new Refused('VARIABLES_INVALID');
  const outcome = variables['outcome'] ?? null;
  // What the definition itself offers may be in words of any language.
  if (typeof outcome === 'string' && task.outcomes.includes(outcome)) return outcome;
  if (outcome !== null && !isOutcome(outcome)) throw new Refused('VARIABLES_INVALID', { name: 'outcome' });
  if (task.outcomes.length > 0) {
    throw new Refused('OUTCOME_NOT_OFFERED', { elementId: task.id, outcome, offered: [...task.outcomes] });
  }
  return outcome;
}
