import type { TimeRule } from '../definition.js';
import { evaluateFeel } from '../feel/evaluate.js';
import type { JsonObject } from '../json.js';
import type { StepContext } from '../ports.js';
import { addMilliseconds, canonicalInstant, readFixedTimeRule, type FixedTimeRule } from '../time-rule.js';
import { Refused } from './run.js';

/**
 * The instant (canonical UTC) at which a rule falls due, counted from `now`; null when its expression gives null, which
 * means "no deadline". A variable that does not exist is refused: a forgotten deadline must not pass for none.
 */
export function dueInstant(
  rule: TimeRule,
  variables: JsonObject,
  context: StepContext,
  elementId: string,
): string | null {
  const fixed = rule.kind === 'expression' ? evaluateRule(rule.expression, variables, elementId) : rule;
  if (fixed === null) return null;
  const due = fixedInstant(fixed, context);
  if (due === undefined) throw new Refused('DUE_INVALID', { elementId });
  return due;
}

function evaluateRule(expression: string, variables: JsonObject, elementId: string): FixedTimeRule | null {
  const { value, missingVariable } = evaluateOrRefuse(expression, variables, elementId);
  if (missingVariable) throw new Refused('DUE_INVALID', { elementId });
  if (value === null || value === undefined) return null;
  // FEEL's own dates and durations write themselves in the same ISO forms.
  const rule = readFixedTimeRule(String(value));
  if (!rule) throw new Refused('DUE_INVALID', { elementId });
  return rule;
}

function fixedInstant(rule: FixedTimeRule, { now, calendar }: StepContext): string | undefined {
  switch (rule.kind) {
    case 'instant':
      return rule.instant;
    case 'duration':
      return addMilliseconds(now, rule.milliseconds);
    case 'workingDays':
      return canonicalInstant(calendar.addWorkingDays(now, rule.days));
    default:
      return rule satisfies never;
  }
}

export function evaluateOrRefuse(
  expression: string,
  variables: JsonObject,
  elementId: string,
  extra: JsonObject = {},
): ReturnType<typeof evaluateFeel> {
  try {
    return evaluateFeel(expression, variables, extra);
  } catch (error) {
    // A definition that passed `parse` can still fail on the values it meets.
    throw new Refused('EXPRESSION_FAILED', {
      elementId,
      reason: error instanceof Error ? error.message : '',
    });
  }
}
