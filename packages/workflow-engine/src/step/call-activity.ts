import type { ChildCompletedCommand, ChildEscalatedCommand } from '../command.js';
import type { CallActivity } from '../definition.js';
import { elementOfType } from '../elements.js';
import type { JsonObject } from '../json.js';
import type { Token } from '../state.js';
import { areVariables } from '../variables.js';
import { evaluateJson } from './due.js';
import { escalate } from './errors.js';
import { failActivity } from './incidents.js';
import { Refused, type Run } from './run.js';
import { scheduleTimers } from './schedule.js';

/** Asks the shell to start a process of its own; the token waits for its end. Never two instances in one step. */
export function callActivity(run: Run, token: Token, activity: CallActivity): void {
  const { id: elementId, calledElement, input } = activity;
  run.emit({
    type: 'ChildRequested',
    requestId: run.context.ids(),
    tokenId: token.id,
    elementId,
    calledElement,
    variables: input === undefined ? {} : mapped(input, run.variablesAt(token), elementId),
  });
  scheduleTimers(run, token);
}

/** Reports arrive at least once: one whose child is no longer waited for changes nothing. */
export function childCompleted(run: Run, { requestId, variables = {}, error }: ChildCompletedCommand): void {
  const token = childToken(run, requestId);
  if (!token) return;
  const { id: tokenId, at: elementId } = token;
  run.emit({ type: 'ChildCompleted', requestId, tokenId, elementId });
  if (error !== undefined) return failActivity(run, token, 'the child ended with an error', error);
  const { output } = elementOfType(run.definition, elementId, 'callActivity');
  if (!areVariables(variables)) throw new Refused('VARIABLES_INVALID');
  if (output !== undefined) run.setVariables(mapped(output, variables, elementId), token);
  run.finish(token);
}

export function childEscalated(run: Run, { requestId, code }: ChildEscalatedCommand): void {
  const token = childToken(run, requestId);
  if (token) escalate(run, token, token.at, code, 'border');
}

function childToken(run: Run, requestId: string): Token | undefined {
  return run.state.tokens.find((other) => other.waits === 'child' && other.requestId === requestId);
}

/** Variables given by one expression, `{ name: value, … }`. */
function mapped(expression: string, variables: JsonObject, elementId: string): JsonObject {
  const value = evaluateJson(expression, variables, elementId);
  if (!areVariables(value)) {
    throw new Refused('EXPRESSION_FAILED', { elementId, reason: 'the result is no set of variables' });
  }
  return value;
}
