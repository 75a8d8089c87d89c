import type { InstanceRecord } from '../engine/instance-record.js';
import type { PlanMoment } from './accepted-act.js';
import { batchPlan, furtherPlan } from './batch-plan.js';
import type { DecidedBatch } from './decide-batch.js';

export interface Move {
  readonly plan: Record<string, unknown>;
  /** The instance as the plan leaves it; absent: the act belongs to none. */
  readonly record?: InstanceRecord | undefined;
}

/**
 * The plans of a batch in the order in which their instances are locked: by ascending ids, whichever is named first. Two
 * acts on the same dossiers then wait one after the other instead of each for the other.
 */
export function movesOf(
  before: InstanceRecord | undefined,
  decided: DecidedBatch,
  moment: PlanMoment,
): Move[] {
  const { accepted, rows, after, note, also } = decided;
  const moved = before && after ? { before, after, ...(note === undefined ? {} : { note }) } : undefined;
  const first: Move = { plan: batchPlan(accepted, rows, moment, moved, also), record: after };
  const [act] = accepted;
  if (act === undefined) return [first];
  const further = also.map((each) => ({
    plan: furtherPlan(each, act.pending, moment),
    record: each.after,
  }));
  return [first, ...further].sort((a, b) => ((a.record?.id ?? '') < (b.record?.id ?? '') ? -1 : 1));
}
