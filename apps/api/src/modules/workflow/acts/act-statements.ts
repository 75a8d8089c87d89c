import type { Statement } from '../../../platform/act/index.js';
import type { Sent } from './transaction.js';

/** The call that applies a plan; its first row holds what was opened. */
export function applyStep(authorityId: string, plan: Record<string, unknown>): Sent {
  return {
    name: 'workflow.apply_step',
    text: 'select apply_step($1, $2) as opened',
    values: [authorityId, JSON.stringify(plan)],
  };
}

/** A row of what `apply_step` returns. */
export interface OpenedItem {
  readonly id: string;
  readonly unit: string;
  readonly candidates: readonly string[];
  readonly assignee: string | null;
  readonly notBy: readonly string[] | null;
}

/**
 * The statement as it is sent. Where it must change something, it is wrapped so that the database itself fails the
 * transaction: COMMIT is already on its way when the row count could be read here.
 */
export function writeStatement({ text, values, name, mustChange }: Statement): Sent {
  if (mustChange === undefined) return { text, values, ...(name ? { name } : {}) };
  const returning = /\breturning\b/i.test(text) ? '' : ' returning 1';
  return {
    text: `with changed as (${text}${returning}) select must_change((select count(*) from changed), '${mustChange}')`,
    values,
    ...(name ? { name: `${name}.must_change` } : {}),
  };
}
