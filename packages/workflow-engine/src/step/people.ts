import type { TextRule, UserTask } from '../definition.js';
import type { Assignment } from '../event.js';
import type { JsonObject } from '../json.js';
import { evaluateOrRefuse } from './due.js';
import { Refused } from './run.js';

/** Who does the step, who else may and how urgent it is; what an expression gives as null is left open. */
export function assignPeople(
  task: UserTask,
  variables: JsonObject,
): Pick<Assignment, 'assignee' | 'candidateUsers' | 'priority'> {
  const assignee = assigneeOf(task, variables);
  const users = valueOf(task, task.candidateUsers, variables);
  const priority = valueOf(task, task.priority, variables);
  return {
    ...(assignee === null ? {} : { assignee }),
    ...(users === null ? {} : { candidateUsers: namesOf(task, users) }),
    ...(priority === null ? {} : { priority: wholeNumberOf(task, priority) }),
  };
}

/** The person whom the step names, over what one participant sees; null: nobody. */
export function assigneeOf(task: UserTask, variables: JsonObject): string | null {
  const assignee = valueOf(task, task.assignee, variables);
  return assignee === null ? null : textOf(task, assignee);
}

function valueOf(task: UserTask, rule: TextRule | undefined, variables: JsonObject): unknown {
  if (!rule) return null;
  return 'text' in rule ? rule.text : (evaluateOrRefuse(rule.expression, variables, task.id).value ?? null);
}

function textOf(task: UserTask, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Refused('EXPRESSION_FAILED', { elementId: task.id, reason: 'a person is not a text' });
}

function namesOf(task: UserTask, value: unknown): string[] {
  const names = Array.isArray(value)
    ? value.map((name) => textOf(task, name))
    : textOf(task, value).split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function wholeNumberOf(task: UserTask, value: unknown): number {
  const priority = typeof value === 'string' ? Number(value) : value;
  if (typeof priority === 'number' && Number.isSafeInteger(priority)) return priority;
  throw new Refused('EXPRESSION_FAILED', { elementId: task.id, reason: 'the priority is no whole number' });
}
