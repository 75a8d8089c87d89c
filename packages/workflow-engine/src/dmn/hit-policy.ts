import type { Json } from '../json.js';
import type { Aggregation, DecisionTable } from './decision.js';
import { Undecided } from './undecided.js';

/** A rule that applies, with its outputs in the order of the columns. */
export interface Hit {
  readonly ruleId: string;
  readonly values: readonly Json[];
}

/** What the table gives for the rules that apply (DMN 1.3, 8.2.10); `defaults` are its default outputs, if it has any. */
export function resultOf(
  table: DecisionTable,
  hits: readonly Hit[],
  defaults: () => readonly Json[] | undefined,
): Json {
  const { hitPolicy } = table;
  const results = () => {
    const fallback = hits.length === 0 ? defaults() : undefined;
    return fallback ? [fallback] : hits.map(({ values }) => values);
  };
  switch (hitPolicy) {
    case 'COLLECT':
      return table.aggregation === undefined
        ? results().map((values) => asOne(table, values))
        : aggregate(table.aggregation, hits);
    case 'RULE ORDER':
      return results().map((values) => asOne(table, values));
    case 'UNIQUE':
      if (hits.length > 1) throw new Undecided(`${table.id}: the rules ${named(hits)} apply at once`);
      return asOne(table, results()[0]);
    case 'ANY':
      if (new Set(hits.map(({ values }) => JSON.stringify(values))).size > 1) {
        throw new Undecided(`${table.id}: the rules ${named(hits)} apply at once and differ`);
      }
      return asOne(table, results()[0]);
    case 'PRIORITY':
      return asOne(table, results().toSorted((a, b) => comparePriority(table, a, b))[0]);
    case 'FIRST':
      return asOne(table, results()[0]);
    default:
      return hitPolicy satisfies never;
  }
}

function asOne({ outputs }: DecisionTable, values: readonly Json[] | undefined): Json {
  if (!values) return null;
  if (outputs.length === 1) return values[0] ?? null;
  return Object.fromEntries(outputs.map(({ name }, at) => [name, values[at] ?? null]));
}

/** By the first column whose values differ in importance. */
function comparePriority({ outputs }: DecisionTable, a: readonly Json[], b: readonly Json[]): number {
  for (const [at, { values }] of outputs.entries()) {
    const difference = rank(values, a[at]) - rank(values, b[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(values: readonly Json[] = [], value: Json | undefined): number {
  const at = values.findIndex((other) => JSON.stringify(other) === JSON.stringify(value));
  return at === -1 ? values.length : at;
}

/** Over no rules: none were counted, and there is no sum, least or greatest. */
function aggregate(aggregation: Aggregation, hits: readonly Hit[]): Json {
  if (aggregation === 'COUNT') return hits.length;
  if (hits.length === 0) return null;
  const numbers = hits.map(({ ruleId, values: [value] }) => {
    if (typeof value !== 'number') throw new Undecided(`${ruleId}: only numbers have a ${aggregation}`);
    return value;
  });
  if (aggregation === 'SUM') return numbers.reduce((sum, number) => sum + number, 0);
  return aggregation === 'MIN' ? Math.min(...numbers) : Math.max(...numbers);
}

function named(hits: readonly Hit[]): string {
  return hits.map(({ ruleId }) => ruleId).join(', ');
}
