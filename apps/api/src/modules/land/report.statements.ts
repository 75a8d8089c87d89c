import type { Statement } from '../../platform/act/index.js';
import type { FieldKey, StoredState } from './domain/report-sheet.js';
import type { FigureWrite } from './domain/figure-edits.js';
import { WRITABLE } from './domain/report-state.js';

interface Written {
  readonly authorityId: string;
  readonly reportId: string;
  readonly personId: string;
  readonly now: string;
}

/** Writes fields of a report and what they were before into its history. The act's instance keeps others away. */
export function writeFigures(
  { authorityId, reportId, personId, now }: Written,
  writes: readonly FigureWrite[],
): Statement[] {
  const rows = JSON.stringify(
    writes.map(({ indicatorId, subjectId, ...rest }) => ({
      indicator: indicatorId,
      subject: subjectId,
      ...rest,
    })),
  );
  const values = [authorityId, reportId, rows, personId, now];
  return [
    {
      name: 'land.begin-entering',
      text: `update land_report set state = case when state = 'NOT_SENT' then 'ENTERING' else state end
        where authority_id = $1 and id = $2 and state = any ($3::text[])`,
      values: [authorityId, reportId, WRITABLE],
      mustChange: 'LAND_REPORT_CHANGED',
    },
    {
      name: 'land.write-figures',
      text: `insert into land_figure as f (authority_id, report_id, indicator_id, subject_id, value, words, reason,
          unchanged, confirmed, version, entered_by, entered_at)
        select $1, $2, e.indicator, e.subject, e.value::numeric, e.words, e.reason, e.unchanged, e.confirmed, e.version,
          $4, $5::timestamptz
        from jsonb_to_recordset($3::jsonb) as e(indicator uuid, subject uuid, value text, words text, reason text,
          unchanged boolean, confirmed text[], version int)
        on conflict (authority_id, report_id, indicator_id, subject_id) do update set
          value = excluded.value, words = excluded.words, reason = excluded.reason, unchanged = excluded.unchanged,
          confirmed = excluded.confirmed, version = excluded.version, entered_by = excluded.entered_by,
          entered_at = excluded.entered_at, review = null
        where f.version = excluded.version - 1`,
      values,
      mustChange: 'LAND_REPORT_CHANGED',
    },
    {
      name: 'land.keep-figures',
      text: `insert into land_figure_change (authority_id, report_id, indicator_id, subject_id, version, value, words,
          reason, entered_by, entered_at)
        select $1, $2, e.indicator, e.subject, e.version, e.value::numeric, e.words, e.reason, $4, $5::timestamptz
        from jsonb_to_recordset($3::jsonb) as e(indicator uuid, subject uuid, value text, words text, reason text,
          version int)`,
      values,
    },
  ];
}

/** Moves a report from one of some states to another; refuses the act where somebody was quicker. */
export function moveReport(move: {
  readonly authorityId: string;
  readonly reportId: string;
  readonly from: readonly StoredState[];
  readonly to: StoredState;
  readonly returnedReason?: string | null;
}): Statement {
  return {
    name: 'land.move-report',
    text: `update land_report set state = $4, returned_reason = $5
      where authority_id = $1 and id = $2 and state = any ($3::text[])`,
    values: [move.authorityId, move.reportId, move.from, move.to, move.returnedReason ?? null],
    mustChange: 'LAND_REPORT_CHANGED',
  };
}

/**
 * The report goes to the department. The share of the period's row keeps a lock of the period waiting until this is
 * written, and finds one that was quicker. A correction goes after the lock.
 */
export function sendReport({ authorityId, reportId, personId, now }: Written): Statement {
  return {
    name: 'land.send-report',
    text: `update land_report r set state = 'SENT', sent_at = $4, sent_by = $3, returned_reason = null
      from (
        select p.id, p.locked_at from land_period p
        where p.authority_id = $1 and p.id = (
          select period_id from land_report where authority_id = $1 and id = $2) for share
      ) p
      where r.authority_id = $1 and r.id = $2 and r.state = 'AWAITING_LEADER' and p.id = r.period_id
        and (p.locked_at is null or r.attempt > 0)`,
    values: [authorityId, reportId, personId, now],
    mustChange: 'LAND_REPORT_CHANGED',
  };
}

/** The department's word on every figure of a report: returned ones with their reason, all others accepted. */
export function reviewFigures(
  authorityId: string,
  reportId: string,
  returned: readonly (FieldKey & { readonly reason: string })[],
): Statement {
  return {
    name: 'land.review-figures',
    text: `update land_figure f set
        review = case when e.indicator is null then 'ACCEPTED' else 'RETURNED' end,
        review_reason = e.reason
      from land_figure g
      left join jsonb_to_recordset($3::jsonb) as e(indicator uuid, subject uuid, reason text)
        on e.indicator = g.indicator_id and e.subject = g.subject_id
      where g.authority_id = $1 and g.report_id = $2 and f.authority_id = $1 and f.report_id = $2
        and f.indicator_id = g.indicator_id and f.subject_id = g.subject_id`,
    values: [
      authorityId,
      reportId,
      JSON.stringify(
        returned.map(({ indicatorId, subjectId, reason }) => ({
          indicator: indicatorId,
          subject: subjectId,
          reason,
        })),
      ),
    ],
  };
}

/** The department has taken a report in, or sent it back. */
export function endReview(move: {
  readonly authorityId: string;
  readonly reportId: string;
  readonly accepted: boolean;
  readonly returnedReason: string | null;
  readonly now: string;
}): Statement {
  return {
    name: 'land.end-review',
    text: `update land_report set state = $3, returned_reason = $4, accepted_at = case when $3 = 'ACCEPTED' then $5::timestamptz end
      where authority_id = $1 and id = $2 and state = 'SENT'`,
    values: [
      move.authorityId,
      move.reportId,
      move.accepted ? 'ACCEPTED' : 'RETURNED',
      move.returnedReason,
      move.now,
    ],
    mustChange: 'LAND_REPORT_CHANGED',
  };
}

/** A report of a unit, to be begun: of a new period, or a correction of a locked one. */
export function insertReport(report: {
  readonly authorityId: string;
  readonly id: string;
  readonly periodId: string;
  readonly unitId: string;
  readonly attempt: number;
  readonly reason: string | null;
  readonly instanceId: string;
  readonly now: string;
}): Statement {
  return {
    name: 'land.insert-report',
    text: `insert into land_report (authority_id, id, period_id, unit_id, attempt, state, reason, instance_id, opened_at)
      select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::int, 'NOT_SENT', $6::text, $7::uuid, $8::timestamptz
      where not exists (
        select from land_report r
        where r.authority_id = $1::uuid and r.period_id = $3::uuid and r.unit_id = $4::uuid
          and (r.attempt >= $5::int or r.state not in ('ACCEPTED', 'CLOSED')))
      on conflict (authority_id, period_id, unit_id, attempt) do nothing`,
    values: [
      report.authorityId,
      report.id,
      report.periodId,
      report.unitId,
      report.attempt,
      report.reason,
      report.instanceId,
      report.now,
    ],
    mustChange: 'LAND_CORRECTION_OPEN',
  };
}
