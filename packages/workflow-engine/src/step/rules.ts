import type { BusinessRuleTask, ScriptTask } from '../definition.js';
import type { Json } from '../json.js';
import type { Token } from '../state.js';
import { evaluateJson } from './due.js';
import { Refused, type Run } from './run.js';

/** A script is one FEEL expression; its result becomes a variable. */
export function runScript(run: Run, token: Token, { id, script, resultVariable }: ScriptTask): void {
  give(run, token, resultVariable, evaluateJson(script, run.variablesAt(token), id));
}

/** Asks the port for the decision; the event holds what it gave, so that replay asks nobody. */
export function takeDecision(run: Run, token: Token, task: BusinessRuleTask): void {
  const { id: elementId, decision, resultVariable } = task;
  const result = run.context.decide?.(decision, run.variablesAt(token)) ?? {
    failed: 'there is nobody to decide',
  };
  if ('failed' in result) {
    throw new Refused('DECISION_FAILED', { elementId, decision, reason: result.failed });
  }
  give(run, token, resultVariable, result.value);
}

function give(run: Run, token: Token, resultVariable: string | undefined, value: Json): void {
  if (resultVariable !== undefined) run.setVariables({ [resultVariable]: value }, token);
  run.finish(token);
}
