import type { TimeRule } from '../definition.js';
import { evaluateFeel } from '../feel/evaluate.js';
import type { Json, JsonObject } from '../json.js';
import type { StepContext } from '../ports.js';
import type { Cycle } from '../state.js';
import { addMilliseconds, canonicalInstant, readFixedTimeRule, type FixedTimeRule } from '../time-rule.js';
import { asJson } from '../variables.js';
import { Refused } from './run.js';

/** When something falls due, in canonical UTC, and how often it comes again after that. */
export interface Due {
  readonly dueAt: string;
  readonly cycle?: Pick<Cycle, 'left' | 'interval'>;
}

/**
 * When a rule falls due, counted from `now`; null when its expression gives null, which means "no deadline". A variable that
 * does not exist is refused: a forgotten deadline must not pass for none.
 */
export function dueOf(
  rule: TimeRule,
  variables: JsonObject,
  context: Pick<StepContext, 'now' | 'calendar'>,
  elementId: string,
): Due | null {
  const fixed = rule.kind === 'expression' ? evaluateRule(rule.expression, variables, elementId) : rule;
  if (fixed === null) return null;
  const dueAt = fixedInstant(fixed, context);
  if (dueAt === undefined) throw new Refused('DUE_INVALID', { elementId });
  if (fixed.kind !== 'cycle') return { dueAt };
  return { dueAt, cycle: { left: fixed.times === null ? null : fixed.times - 1, interval: fixed.interval } };
}

/** The instant alone, where nothing comes again. */
export function dueInstant(
  rule: TimeRule,
  variables: JsonObject,
  context: StepContext,
  elementId: string,
): string | null {
  return dueOf(rule, variables, context, elementId)?.dueAt ?? null;
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

function fixedInstant(
  rule: FixedTimeRule,
  context: Pick<StepContext, 'now' | 'calendar'>,
): string | undefined {
  switch (rule.kind) {
    case 'instant':
      return rule.instant;
    case 'duration':
      return addMilliseconds(context.now, rule.milliseconds);
    case 'workingDays':
      return canonicalInstant(context.calendar.addWorkingDays(context.now, rule.days));
    case 'cycle': {
      const interval = readFixedTimeRule(rule.interval);
      return interval && fixedInstant(interval, context);
    }
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

/** A value that may go into events: FEEL's dates, ranges and functions are no JSON and are refused. */
export function evaluateJson(
  expression: string,
  variables: JsonObject,
  elementId: string,
  extra: JsonObject = {},
): Json {
  const { value } = evaluateOrRefuse(expression, variables, elementId, extra);
  const json = asJson(value);
  if (json === undefined) {
    throw new Refused('EXPRESSION_FAILED', { elementId, reason: 'the result is no plain value' });
  }
  return json;
}
