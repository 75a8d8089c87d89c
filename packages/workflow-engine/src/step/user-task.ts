import type { CompleteCommand, ReassignCommand } from '../command.js';
import type { UserTask } from '../definition.js';
import { findElement } from '../elements.js';
import type { Assignment } from '../event.js';
import type { JsonObject } from '../json.js';
import type { Token } from '../state.js';
import { areVariables, isOutcome } from '../variables.js';
import { workItemKey } from '../work-item-key.js';
import { leaveTask } from './leave.js';
import { scheduleTimers } from './boundary.js';
import { dueInstant, evaluateOrRefuse } from './due.js';
import { answer, openParticipants } from './multi-instance.js';
import { assignPeople } from './people.js';
import { Refused, type Run } from './run.js';

/** Opens the work item of a step, or of each of its participants, and sets its timers. */
export function openUserTask(run: Run, token: Token, task: UserTask): void {
  const assignment = assign(run, task);
  if (task.multiInstance) return openParticipants(run, token, task, task.multiInstance, assignment);
  run.emit({
    type: 'WorkItemOpened',
    workItemKey: workItemKey(task.id, run.state.next),
    tokenId: token.id,
    elementId: task.id,
    ...assignment,
  });
  scheduleTimers(run, token, task);
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
  run.setVariables({ ...command.variables, outcome });
  leaveTask(run, token);
}

/** Gives the open work item of the step to somebody else; participants of a step are who they are. */
export function reassign(run: Run, { elementId, workItemKey: key, assignee }: ReassignCommand): void {
  const token = run.state.tokens.find(
    (other) => other.at === elementId && isMeant(other, key === undefined ? {} : { workItemKey: key }),
  );
  if (token?.waits !== 'workItem') throw new Refused('STEP_NOT_OPEN', { elementId });
  run.emit({
    type: 'WorkItemReassigned',
    workItemKey: workItemKey(elementId, token.item),
    tokenId: token.id,
    elementId,
    assignee,
  });
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
  if (outcome !== null && !isOutcome(outcome)) throw new Refused('VARIABLES_INVALID', { name: 'outcome' });
  if (task.outcomes.length > 0 && (outcome === null || !task.outcomes.includes(outcome))) {
    throw new Refused('OUTCOME_NOT_OFFERED', { elementId: task.id, outcome, offered: [...task.outcomes] });
  }
  return outcome;
}

function assign(run: Run, task: UserTask): Assignment {
  const unit = candidateUnit(run, task);
  const dueAt = task.due ? dueInstant(task.due, run.state.variables, run.context, task.id) : null;
  return {
    ...(unit === undefined ? {} : { candidateUnit: unit }),
    candidatePositions: task.candidatePositions,
    ...assignPeople(task, run.state.variables),
    ...(dueAt === null ? {} : { dueAt }),
  };
}

function candidateUnit(run: Run, task: UserTask): string | undefined {
  if (task.candidateUnitExpression === undefined) return task.candidateUnit;
  const { value } = evaluateOrRefuse(task.candidateUnitExpression, run.state.variables, task.id);
  if (typeof value !== 'string') {
    throw new Refused('EXPRESSION_FAILED', {
      elementId: task.id,
      reason: 'the candidate unit is not a text',
    });
  }
  return value;
}
