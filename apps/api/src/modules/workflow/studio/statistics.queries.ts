import type { Query } from '../../../platform/database/query.js';
import { ADMINISTERS, administratorValues, type Administrator } from './administers.js';

/** How long the work of a step, or of a stage, took and waits. Seconds of elapsed time. */
export interface DurationRow {
  /** Null in the row of a stage. */
  readonly element_id: string | null;
  readonly stage: string | null;
  readonly done: number;
  readonly median: number | null;
  readonly p90: number | null;
  /** Done work that had a deadline, and how much of it was done after it. */
  readonly with_due: number;
  readonly late: number;
  readonly waiting: number;
  readonly waiting_late: number;
  readonly waiting_since: string | null;
}

/** How many of the newest instances of a version are measured: the cost stays the same in the tenth year. */
export const MEASURED = 2_000;

/**
 * The durations of one version by step and by stage, over its newest instances. Work that nobody completed (its process
 * was withdrawn or interrupted) is not counted. Reads `process_instance_definition`, then `work_item_instance`.
 */
export function durations(by: Administrator, definitionId: string, now: string): Query<DurationRow> {
  return {
    name: 'workflow.durations',
    text: `
      with newest as materialized (
        select i.id from process_instance i
         where i.authority_id = $1 and i.definition_id = $4 and ${ADMINISTERS}
         order by i.id desc limit ${MEASURED}
      ), held as (
        select w.element_id, w.stage, w.closed_at, w.due_at, w.opened_at,
               extract(epoch from w.closed_at - w.opened_at)::float8 as took
          from newest n join work_item w on w.authority_id = $1 and w.instance_id = n.id
         where w.closed_at is null or w.closed_by is not null
      )
      select h.element_id, h.stage, count(h.closed_at)::int as done,
             percentile_cont(0.5) within group (order by h.took) as median,
             percentile_cont(0.9) within group (order by h.took) as p90,
             (count(*) filter (where h.closed_at is not null and h.due_at is not null))::int as with_due,
             (count(*) filter (where h.closed_at > h.due_at))::int as late,
             (count(*) filter (where h.closed_at is null))::int as waiting,
             (count(*) filter (where h.closed_at is null and h.due_at <= $5::timestamptz))::int as waiting_late,
             min(h.opened_at) filter (where h.closed_at is null) as waiting_since
        from held h
       group by grouping sets ((h.element_id), (h.stage))
      having grouping(h.stage) = 1 or h.stage is not null`,
    values: [...administratorValues(by), definitionId, now],
  };
}
