import type { UserTask } from '../definition.js';
import type { Assignment } from '../event.js';
import type { JsonObject } from '../json.js';
import { dueInstant, evaluateOrRefuse } from './due.js';
import { assignPeople } from './people.js';
import { Refused, type Run } from './run.js';

/** Who may do a step and by when, over what its token sees. */
export function assign(run: Run, task: UserTask, variables: JsonObject): Assignment {
  const unit = candidateUnit(task, variables);
  return { ...(unit === undefined ? {} : { candidateUnit: unit }), ...positionsAndDue(run, task, variables) };
}

export function positionsAndDue(run: Run, task: UserTask, variables: JsonObject): Assignment {
  const dueAt = task.due ? dueInstant(task.due, variables, run.context, task.id) : null;
  return {
    candidatePositions: task.candidatePositions,
    ...assignPeople(task, variables),
    ...(dueAt === null ? {} : { dueAt }),
  };
}

export function candidateUnit(task: UserTask, variables: JsonObject): string | undefined {
  if (task.candidateUnitExpression === undefined) return task.candidateUnit;
  const { value } = evaluateOrRefuse(task.candidateUnitExpression, variables, task.id);
  if (typeof value !== 'string') {
    throw new Refused('EXPRESSION_FAILED', {
      elementId: task.id,
      reason: 'the candidate unit is not a text',
    });
  }
  return value;
}
