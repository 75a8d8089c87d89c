import type { Json } from '../json.js';

/** What `parseDecisions` makes of a DMN file: plain JSON data. Keys are the ids of its decisions. */
export type Decisions = Readonly<Record<string, DecisionTable>>;

/** One decision, which is always a table here. */
export interface DecisionTable {
  readonly id: string;
  readonly name?: string;
  /** Decisions that are made first, by the name under which their results are seen. */
  readonly requires: Readonly<Record<string, string>>;
  readonly hitPolicy: HitPolicy;
  /** Of a collecting table: one number in place of the list. */
  readonly aggregation?: Aggregation;
  readonly inputs: readonly DecisionInput[];
  /** One output gives its value, several give an object by their names. */
  readonly outputs: readonly DecisionOutput[];
  readonly rules: readonly DecisionRule[];
}

export const hitPolicies = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'COLLECT'] as const;
export type HitPolicy = (typeof hitPolicies)[number];

export const aggregations = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregation = (typeof aggregations)[number];

export const valueTypes = ['string', 'number', 'boolean', 'date', 'time', 'dateTime', 'duration'] as const;
export type ValueType = (typeof valueTypes)[number];

export interface DecisionInput {
  readonly id: string;
  /** FEEL over the variables. */
  readonly expression: string;
  readonly type?: ValueType;
  /** Unary tests that every value must pass. */
  readonly allowed?: string;
}

export interface DecisionOutput {
  readonly id: string;
  readonly name: string;
  readonly type?: ValueType;
  /** The values that it may have, the most important first. */
  readonly values?: readonly Json[];
  /** FEEL giving the value where no rule applies. */
  readonly default?: string;
}

export interface DecisionRule {
  readonly id: string;
  /** Unary tests for each input; empty: any value. */
  readonly when: readonly string[];
  /** FEEL for each output. */
  readonly then: readonly string[];
}
