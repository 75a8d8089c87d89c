import type {
  AddParticipantCommand,
  RemoveParticipantCommand,
  ReopenParticipantCommand,
} from '../command.js';
import type { MultiInstance, UserTask } from '../definition.js';
import { elementOfType } from '../elements.js';
import type { Assignment } from '../event.js';
import type { JsonObject } from '../json.js';
import { limits } from '../limits.js';
import { countOutcomes, countParticipants, participantStatus } from '../participants.js';
import type { Participants, Token } from '../state.js';
import { workItemKey } from '../work-item-key.js';
import { leaveTask } from './leave.js';
import { scheduleTimers } from './boundary.js';
import { evaluateOrRefuse } from './due.js';
import { Refused, type Run } from './run.js';

type ParticipantsToken = Extract<Token, { waits: 'participants' }>;

/** One event for all participants: their rows follow from the count, and thirty of them cost no more than three. */
export function openParticipants(
  run: Run,
  token: Token,
  task: UserTask,
  multiInstance: MultiInstance,
  assignment: Assignment,
): void {
  const { value } = evaluateOrRefuse(multiInstance.cardinality, run.state.variables, task.id);
  if (!isCount(value))
    throw new Refused('PARTICIPANTS_INVALID', { elementId: task.id, limit: limits.participants });
  run.emit({
    type: 'MultiInstanceStarted',
    workItemKey: workItemKey(task.id, run.state.next),
    tokenId: token.id,
    elementId: task.id,
    count: value,
    ...assignment,
  });
  scheduleTimers(run, token, task);
  // BPMN asks the completion condition when a participant is done, not before.
  if (value === 0) endWhenDone(run, token.id, task);
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

export function addParticipant(run: Run, { elementId }: AddParticipantCommand): void {
  const token = participantsAt(run, elementId);
  const index = token.participants.count;
  if (!isCount(index + 1))
    throw new Refused('PARTICIPANTS_INVALID', { elementId, limit: limits.participants });
  run.emit({ type: 'ParticipantAdded', ...address(token, index) });
}

/** Taking the last one that is still open away ends the step as an answer would. */
export function removeParticipant(run: Run, { elementId, index }: RemoveParticipantCommand): void {
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
  if (!isDone(run, task, task.multiInstance, token.participants)) return;
  run.emit({
    type: 'MultiInstanceEnded',
    workItemKey: workItemKey(task.id, token.item),
    tokenId,
    elementId: task.id,
    reason: 'completed',
  });
  run.setVariables({ outcome: null, outcomes: countOutcomes(token.participants) });
  leaveTask(run, token);
}

function isDone(run: Run, task: UserTask, multiInstance: MultiInstance, participants: Participants): boolean {
  const counts = countParticipants(participants);
  if (counts.open === 0 && !multiInstance.staysOpen) return true;
  if (multiInstance.completionCondition === undefined) return false;
  const { value } = evaluateOrRefuse(multiInstance.completionCondition, run.state.variables, task.id, {
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

function address(token: ParticipantsToken, index: number) {
  return {
    workItemKey: workItemKey(token.at, token.item, index),
    tokenId: token.id,
    elementId: token.at,
    index,
  } as const;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limits.participants;
}
