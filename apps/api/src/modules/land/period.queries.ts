import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { PeriodOfSheet, StoredState } from './domain/report-sheet.js';
import { PERIOD, UNIT } from './report-sheet.queries.js';

/** Who takes part in a period: its reporting units, and who sees their reports and why. */
export interface ParticipantsRow {
  readonly lead_unit_id: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly followers: readonly string[];
  readonly last_as_of: string | null;
  readonly is_sample: boolean;
}

/** One row where the tenant reports on land, none otherwise. */
export function participants(authorityId: string): Query<ParticipantsRow> {
  return {
    name: 'land.participants',
    text: `select g.lead_unit_id,
        (select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.ordinal)
          from land_owner o join unit u on u.authority_id = $1 and u.id = o.unit_id
          where o.authority_id = $1) as units,
        (select coalesce(array_agg(distinct f.principal_id::text), '{}') from access_fact f
          where f.authority_id = $1 and f.subject_id = g.id and f.cause = 'FOLLOWS_LAND') as followers,
        (select max(p.as_of) from land_period p where p.authority_id = $1) as last_as_of,
        g.is_sample
      from land_programme g where g.authority_id = $1 order by g.ordinal limit 1`,
    values: [authorityId],
  };
}

/** A period as its acts look at it. */
export interface PeriodActRow {
  readonly id: string;
  readonly name: string;
  readonly period_to: string;
  readonly as_of: string;
  readonly locked_at: string | null;
  readonly lead_unit_id: string;
  readonly version: number;
  readonly reports: readonly {
    readonly id: string;
    readonly unitId: string;
    readonly unit: string;
    readonly state: StoredState;
    readonly attempt: number;
  }[];
}

export function periodForAct(authorityId: string, periodId: string): Query<PeriodActRow> {
  return {
    name: 'land.period_for_act',
    text: `select p.id, p.name, p.period_to, p.as_of, p.locked_at, p.lead_unit_id, p.version,
        (select coalesce(json_agg(json_build_object('id', r.id, 'unitId', u.id, 'unit', u.name, 'state', r.state,
            'attempt', r.attempt) order by u.ordinal), '[]')
          from land_report r join unit u on u.authority_id = $1 and u.id = r.unit_id
          where r.authority_id = $1 and r.period_id = p.id) as reports
      from land_period p where p.authority_id = $1 and p.id = $2`,
    values: [authorityId, periodId],
  };
}

/** Processes of a locked period that still wait for somebody. */
export function openInstances(
  authorityId: string,
  periodId: string,
): Query<{ readonly report_id: string; readonly instance_id: string }> {
  return {
    name: 'land.open_instances',
    text: `select r.id as report_id, r.instance_id from land_report r
      where r.authority_id = $1 and r.period_id = $2 and r.state = 'CLOSED' and r.instance_id is not null`,
    values: [authorityId, periodId],
  };
}

/** A period with the reports that the reader may see. */
export interface ReportingRow {
  readonly id: string;
  readonly as_of: string;
  readonly lead_unit_id: string;
  readonly period: PeriodOfSheet;
  readonly reports: readonly {
    readonly id: string;
    readonly unit: {
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly shortName: string;
      readonly kind: string;
    };
    readonly state: StoredState;
    readonly attempt: number;
    readonly reason: string | null;
    readonly sentAt: string | null;
    readonly acceptedAt: string | null;
  }[];
}

/**
 * Periods with the visible reports of each, the newest first; one statement. Periods of which the reader may see no report
 * are left out. `only` is one period.
 */
export function reportingPage(
  authorityId: string,
  principals: readonly string[],
  now: string,
  page: { readonly before: string | null; readonly only: string | null; readonly limit: number },
): Query<ReportingRow> {
  return {
    name: 'land.reporting_page',
    text: `select p.id, p.as_of, p.lead_unit_id, ${PERIOD('p')} as period, mine.reports
      from land_period p
      join lateral (
        select json_agg(json_build_object('id', r.id, 'unit', ${UNIT('u')}, 'state', r.state, 'attempt', r.attempt,
          'reason', r.reason, 'sentAt', r.sent_at, 'acceptedAt', r.accepted_at) order by u.ordinal, r.attempt) as reports
        from land_report r
        join unit u on u.authority_id = $1 and u.id = r.unit_id
        where r.authority_id = $1 and r.period_id = p.id and r.id in (
          ${visibleSubjects('LAND_REPORT', { authority: '$1', principals: '$2', now: '$3' })})
      ) mine on mine.reports is not null
      where p.authority_id = $1 and ($4::date is null or p.as_of < $4) and ($5::uuid is null or p.id = $5)
      order by p.as_of desc
      limit $6`,
    values: [authorityId, principals, now, page.before, page.only, page.limit],
  };
}
