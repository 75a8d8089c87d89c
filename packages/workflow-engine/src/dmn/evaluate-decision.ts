import { unaryTest } from 'feelin';
import { evaluateFeel } from '../feel/evaluate.js';
import type { Json, JsonObject } from '../json.js';
import { limits } from '../limits.js';
import type { DecisionResult } from '../ports.js';
import type { DecisionInput, DecisionOutput, Decisions, DecisionTable, ValueType } from './decision.js';
import { resultOf, type Hit } from './hit-policy.js';
import { Undecided } from './undecided.js';
import { inType, jsonOf } from './value.js';

/**
 * Makes a decision over variables, the decisions that it needs first. One output gives its value, several an object; `RULE
 * ORDER` and `COLLECT` a list of those, or its sum, least, greatest or number. Where no rule applies: the default outputs, else
 * null, or a list without items.
 *
 * `failed` says in English, with the id of what is to blame, why there is no result: a variable that does not exist, a value of
 * another type or outside of the allowed ones, several rules where only one may apply.
 */
export function evaluateDecision(decisions: Decisions, id: string, variables: JsonObject): DecisionResult {
  try {
    return { value: decide(decisions, id, variables, 0) };
  } catch (error) {
    if (error instanceof Undecided) return { failed: error.message };
    throw error;
  }
}

function decide(decisions: Decisions, id: string, variables: JsonObject, depth: number): Json {
  const table = Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  if (!table) throw new Undecided(`there is no decision "${id}"`);
  if (depth > limits.decisionDepth) throw new Undecided(`${id}: too many decisions need each other`);
  const required = Object.entries(table.requires).map(([other, name]): [string, Json] => [
    name,
    decide(decisions, other, variables, depth + 1),
  ]);
  const scope = { ...variables, ...Object.fromEntries(required) };
  const inputs = table.inputs.map((input) => inputValue(input, scope));
  return resultOf(table, hits(table, inputs, scope), () => defaults(table, scope));
}

function hits(table: DecisionTable, inputs: readonly unknown[], scope: JsonObject): Hit[] {
  const applying: Hit[] = [];
  for (const rule of table.rules) {
    if (!rule.when.every((tests, at) => passes(tests, inputs[at], scope, rule.id))) continue;
    const values = table.outputs.map((output, at) =>
      outputValue(output, rule.then[at] ?? 'null', scope, rule.id),
    );
    applying.push({ ruleId: rule.id, values });
    if (table.hitPolicy === 'FIRST') break;
  }
  return applying;
}

function inputValue({ id, expression, type, allowed }: DecisionInput, scope: JsonObject): unknown {
  const { value, missingVariable } = feel(expression, scope, id);
  if (missingVariable) throw new Undecided(`${id}: "${expression}" names a variable that does not exist`);
  const typed = typedOrUndecided(value, type, id);
  if (allowed !== undefined && typed !== null && !passes(allowed, typed, scope, id)) {
    throw new Undecided(`${id}: the value ${shown(typed)} is none of ${allowed}`);
  }
  return typed;
}

function outputValue(
  { id, type, values }: DecisionOutput,
  expression: string,
  scope: JsonObject,
  ruleId: string,
): Json {
  const { value, missingVariable } = feel(expression, scope, ruleId);
  if (missingVariable) throw new Undecided(`${ruleId}: "${expression}" names a variable that does not exist`);
  const json = jsonOf(typedOrUndecided(value, type, id));
  if (json === undefined) throw new Undecided(`${ruleId}: the output ${expression} is no plain value`);
  if (values && json !== null && !values.some((other) => JSON.stringify(other) === JSON.stringify(json))) {
    throw new Undecided(`${ruleId}: the output ${shown(json)} is none of the values of ${id}`);
  }
  return json;
}

function defaults(table: DecisionTable, scope: JsonObject): Json[] | undefined {
  if (table.outputs.every((output) => output.default === undefined)) return undefined;
  return table.outputs.map((output) => outputValue(output, output.default ?? 'null', scope, output.id));
}

function typedOrUndecided(value: unknown, type: ValueType | undefined, id: string): unknown {
  const typed = inType(value, type);
  if (typed === undefined) throw new Undecided(`${id}: the value ${shown(value)} is no ${type}`);
  return typed;
}

function passes(tests: string, value: unknown, scope: JsonObject, id: string): boolean {
  if (tests === '') return true;
  return guarded(id, () => unaryTest(tests, { ...scope, '?': value }).value === true);
}

function feel(expression: string, scope: JsonObject, id: string): ReturnType<typeof evaluateFeel> {
  return guarded(id, () => evaluateFeel(expression, scope));
}

/** A table that passed `parseDecisions` can still fail on the values it meets. */
function guarded<T>(id: string, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    throw new Undecided(`${id}: ${error instanceof Error ? error.message : 'the expression fails'}`);
  }
}

function shown(value: unknown): string {
  return JSON.stringify(jsonOf(value) ?? null).slice(0, 60);
}
