import { Injectable } from '@nestjs/common';
import { civilDateOf, formatDate, type CivilDate } from '@thong-suot/administration';
import {
  nextPeriod,
  reportingPeriod,
  type ReportingPeriod,
  type ReportingRegime,
} from '@thong-suot/land-rules';
import {
  ActRunner,
  type ActContext,
  type ActResult,
  type Decision,
  type Statement,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { beginReport } from './begin-report.js';
import { leadsLand } from './domain/lead-rights.js';
import { participants, type ParticipantsRow } from './period.queries.js';

export interface PeriodAnswer {
  readonly periodId: string;
}

/**
 * The department opens the period that follows the last one: every unit gets its report to enter. Refuses LAND_LEAD_ONLY,
 * LAND_PERIOD_NOT_BEGUN and LAND_PERIOD_EXISTS.
 */
@Injectable()
export class OpenPeriod {
  constructor(private readonly acts: ActRunner) {}

  run(
    actor: Actor,
    commandId: string,
    regime: ReportingRegime = 'MONTHLY',
  ): Promise<ActResult<PeriodAnswer>> {
    return this.acts.run<[ParticipantsRow], PeriodAnswer>({
      commandId,
      kind: 'openLandPeriod',
      actor,
      content: { regime },
      load: () => [participants(actor.authorityId)],
      decide: (context) => decide(context, actor, regime),
    });
  }
}

function decide(
  { rows: [[taking]], now, newId }: ActContext<[ParticipantsRow]>,
  actor: Actor,
  regime: ReportingRegime,
): Decision<PeriodAnswer> | RefusalValue {
  if (taking === undefined || !leadsLand(actor, taking.lead_unit_id)) return refuse('LAND_LEAD_ONLY');
  const today = civilDateOf(now);
  const period = following(regime, taking.last_as_of, today);
  if (period.periodFrom > today) {
    return refuse('LAND_PERIOD_NOT_BEGUN', { period: period.name, from: formatDate(period.periodFrom) });
  }
  const periodId = newId();
  const reports = taking.units.map((unit) =>
    beginReport({
      authorityId: actor.authorityId,
      id: newId(),
      instanceId: newId(),
      periodId,
      periodName: period.name,
      unit,
      leadUnitId: taking.lead_unit_id,
      followers: taking.followers,
      attempt: 0,
      reason: null,
      dueAt: period.dueAt,
      now,
    }),
  );
  return {
    writes: [
      insertPeriod(actor.authorityId, periodId, period, taking, now),
      ...reports.map(({ write }) => write),
    ],
    start: reports.map(({ start }) => start),
    access: reports.flatMap(({ access }) => access),
    audit: { act: 'openLandPeriod', subjectKind: 'LAND_PERIOD', subjectId: periodId },
    answer: { periodId },
  };
}

/** After the last period of any regime, so that no day is told twice and none is left out. */
function following(regime: ReportingRegime, lastAsOf: string | null, today: CivilDate): ReportingPeriod {
  return lastAsOf === null ? reportingPeriod(regime, today) : nextPeriod(regime, lastAsOf);
}

function insertPeriod(
  authorityId: string,
  id: string,
  period: ReportingPeriod,
  taking: ParticipantsRow,
  now: string,
): Statement {
  return {
    name: 'land.insert-period',
    text: `insert into land_period (authority_id, id, regime, name, period_from, period_to, as_of, due_at, lead_unit_id,
        opened_at, is_sample)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (authority_id, as_of) do nothing`,
    values: [
      authorityId,
      id,
      period.regime,
      period.name,
      period.periodFrom,
      period.periodTo,
      period.asOf,
      period.dueAt,
      taking.lead_unit_id,
      now,
      taking.is_sample,
    ],
    mustChange: 'LAND_PERIOD_EXISTS',
  };
}
