import type {
  AddParticipantCommand,
  RemoveParticipantCommand,
  ReopenParticipantCommand,
} from '../command.js';
import type { MultiInstance, UserTask } from '../definition.js';
import { elementOfType } from '../elements.js';
import type { Assignment } from '../event.js';
import type { Json, JsonObject } from '../json.js';
import { countOutcomes, countParticipants, participantStatus } from '../participants.js';
import type { Participants, Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { assign, candidateUnit, positionsAndDue } from './assignment.js';
import { evaluateOrRefuse } from './due.js';
import {
  addInstance,
  checkCount,
  countOf,
  itemLocals,
  itemsOf,
  removeInstance,
  type InstancesToken,
} from './instances.js';
import { assigneeOf } from './people.js';
import { Refused, type Run } from './run.js';
import { scheduleTimers } from './schedule.js';

type ParticipantsToken = Extract<Token, { waits: 'participants' }>;

/**
 * One event for all participants: their rows follow from the count, and thirty of them cost no more than three. Items of a
 * collection go into the event alone, as the unit of each participant where the task asks for one.
 */
export function openParticipants(run: Run, token: Token, task: UserTask, multiInstance: MultiInstance): void {
  const items = itemsOf(run, token, task, multiInstance);
  run.emit({
    type: 'MultiInstanceStarted',
    workItemKey: workItemKey(task.id, run.state.next),
    tokenId: token.id,
    elementId: task.id,
    count: items?.length ?? countOf(run, token, task, multiInstance),
    ...assignAll(run, token, task, multiInstance, items),
  });
  scheduleTimers(run, token);
  // BPMN asks the completion condition when a participant is done, not before.
  if (participantCount(run, token.id) === 0) endWhenDone(run, token.id, task);
}

function assignAll(
  run: Run,
  token: Token,
  task: UserTask,
  multiInstance: MultiInstance,
  items: readonly Json[] | undefined,
): Assignment {
  const variables = run.variablesAt(token);
  if (!items) return assign(run, task, variables);
  const assignees = assigneesOf(task, multiInstance, variables, items);
  if (task.candidateUnitExpression === undefined) return { ...assign(run, task, variables), ...assignees };
  const candidateUnits = items.map((item) => unitOf(task, multiInstance, variables, item));
  return { candidateUnits, ...positionsAndDue(run, task, variables), ...assignees };
}

/** One person for each item, where the task names them by an expression. */
function assigneesOf(
  task: UserTask,
  multiInstance: MultiInstance,
  variables: JsonObject,
  items: readonly Json[],
): Pick<Assignment, 'assignees'> {
  if (!task.assignee || 'text' in task.assignee) return {};
  const scopes = items.map((item) => ({ ...variables, ...itemLocals(multiInstance, item) }));
  return { assignees: scopes.map((scope) => assigneeOf(task, scope)) };
}

function unitOf(task: UserTask, multiInstance: MultiInstance, variables: JsonObject, item: Json): string {
  return candidateUnit(task, { ...variables, ...itemLocals(multiInstance, item) }) ?? '';
}

function participantCount(run: Run, tokenId: number): number {
  const token = run.token(tokenId);
  return token?.waits === 'participants' ? token.participants.count : 0;
}

/** Completes one participant. Outputs are the shell's rows: the state keeps who answered and how often which outcome. */
export function answer(
  run: Run,
  token: Token,
  task: UserTask,
  index: number,
  outcome: string | null,
  variables: JsonObject = {},
): void {
  const others = Object.keys(variables).filter((name) => name !== 'outcome');
  if (others.length > 0) throw new Refused('VARIABLES_INVALID', { names: others });
  if (token.waits !== 'participants') throw new Refused('STEP_NOT_OPEN', { elementId: task.id });
  const status = participantStatus(token.participants, index);
  if (status === 'unknown') throw new Refused('PARTICIPANT_UNKNOWN', { elementId: task.id, index });
  if (status !== 'open') throw new Refused('STEP_NOT_OPEN', { elementId: task.id, index });
  run.emit({ type: 'WorkItemCompleted', ...address(token, index), outcome });
  endWhenDone(run, token.id, task);
}

export function reopenParticipant(run: Run, { elementId, index }: ReopenParticipantCommand): void {
  const token = participantsAt(run, elementId);
  const status = participantStatus(token.participants, index);
  if (status === 'unknown') throw new Refused('PARTICIPANT_UNKNOWN', { elementId, index });
  if (status !== 'completed') throw new Refused('PARTICIPANT_NOT_ANSWERED', { elementId, index });
  run.emit({ type: 'ParticipantReopened', ...address(token, index) });
}

export function addParticipant(run: Run, { elementId, item }: AddParticipantCommand): void {
  const instances = instancesAt(run, elementId);
  if (instances) return addInstance(run, instances, item);
  const token = participantsAt(run, elementId);
  const task = elementOfType(run.definition, elementId, 'userTask');
  const { multiInstance } = task;
  const index = token.participants.count;
  checkCount(index + 1, elementId);
  if ((multiInstance?.collection !== undefined) !== (item !== undefined)) {
    throw new Refused('VARIABLES_INVALID', { name: 'item' });
  }
  const unit =
    multiInstance && item !== undefined && task.candidateUnitExpression !== undefined
      ? { candidateUnit: unitOf(task, multiInstance, run.variablesAt(token), item) }
      : {};
  const assignee =
    multiInstance && item !== undefined
      ? (assigneesOf(task, multiInstance, run.variablesAt(token), [item]).assignees?.[0] ?? null)
      : null;
  run.emit({
    type: 'ParticipantAdded',
    ...address(token, index),
    ...unit,
    ...(assignee === null ? {} : { assignee }),
  });
}

/** Taking the last one that is still open away ends the step as an answer would. */
export function removeParticipant(run: Run, { elementId, index }: RemoveParticipantCommand): void {
  const instances = instancesAt(run, elementId);
  if (instances) return removeInstance(run, instances, index);
  const token = participantsAt(run, elementId);
  const status = participantStatus(token.participants, index);
  if (status === 'completed') throw new Refused('PARTICIPANT_ANSWERED', { elementId, index });
  if (status !== 'open') throw new Refused('PARTICIPANT_UNKNOWN', { elementId, index });
  run.emit({ type: 'ParticipantRemoved', ...address(token, index) });
  endWhenDone(run, token.id, elementOfType(run.definition, elementId, 'userTask'));
}

function endWhenDone(run: Run, tokenId: number, task: UserTask): void {
  const token = run.token(tokenId);
  if (token?.waits !== 'participants' || !task.multiInstance) return;
  if (!isDone(task, task.multiInstance, token.participants, run.variablesAt(token))) return;
  run.emit({
    type: 'MultiInstanceEnded',
    workItemKey: workItemKey(task.id, token.item),
    tokenId,
    elementId: task.id,
    reason: 'completed',
  });
  const { outputCollection } = task.multiInstance;
  // What participants wrote are rows of the shell: the variable tells whose.
  const output =
    outputCollection === undefined ? {} : { [outputCollection]: workItemKey(task.id, token.item) };
  run.setVariables({ outcome: null, outcomes: countOutcomes(token.participants), ...output }, token);
  run.finish(token);
}

function isDone(
  task: UserTask,
  multiInstance: MultiInstance,
  participants: Participants,
  variables: JsonObject,
): boolean {
  const counts = countParticipants(participants);
  if (counts.open === 0 && !multiInstance.staysOpen) return true;
  if (multiInstance.completionCondition === undefined) return false;
  const { value } = evaluateOrRefuse(multiInstance.completionCondition, variables, task.id, {
    numberOfInstances: counts.total,
    numberOfActiveInstances: counts.open,
    numberOfCompletedInstances: counts.completed,
    outcomes: countOutcomes(participants),
  });
  return value === true;
}

function participantsAt(run: Run, elementId: string): ParticipantsToken {
  const token = run.state.tokens.find(
    (other): other is ParticipantsToken => other.at === elementId && other.waits === 'participants',
  );
  if (!token) throw new Refused('STEP_NOT_OPEN', { elementId });
  return token;
}

/** The step's instances where they have tokens of their own: one after the other, or of something else than a user task. */
function instancesAt(run: Run, elementId: string): InstancesToken | undefined {
  return run.state.tokens.find(
    (other): other is InstancesToken => other.at === elementId && other.waits === 'instances',
  );
}

function address(token: ParticipantsToken, index: number) {
  return {
    workItemKey: workItemKey(token.at, token.item, index),
    tokenId: token.id,
    elementId: token.at,
    index,
  } as const;
}
