import { Injectable } from '@nestjs/common';
import { civilDate, civilDateOf, formatDate } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { mayLockPeriods } from './domain/lead-rights.js';
import type { PeriodAnswer } from './open-period.js';
import { LAND_PERIOD_LOCKED } from './period-messages.js';
import { periodForAct, type PeriodActRow } from './period.queries.js';

export interface LockPeriodRequest {
  readonly periodId: string;
  readonly expectedVersion: number;
}

/**
 * "Chốt số liệu": what was accepted is final, what never came reads "Chưa có số liệu". It cannot be undone; figures change
 * afterwards only by corrections, with their history. Refuses LAND_PERIOD_NOT_FOUND, LAND_LEAD_ONLY, LAND_PERIOD_LOCKED,
 * LAND_PERIOD_NOT_OVER, LAND_REPORTS_WAITING and LAND_PERIOD_CHANGED.
 */
@Injectable()
export class LockPeriod {
  constructor(private readonly acts: ActRunner) {}

  async run(actor: Actor, commandId: string, request: LockPeriodRequest): Promise<ActResult<PeriodAnswer>> {
    if (!isId(request.periodId)) return refuse('LAND_PERIOD_NOT_FOUND');
    return this.acts.run<[PeriodActRow], PeriodAnswer>({
      commandId,
      kind: 'lockLandPeriod',
      actor,
      content: request,
      load: () => [periodForAct(actor.authorityId, request.periodId)],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[period]], now }: ActContext<[PeriodActRow]>,
  actor: Actor,
  { expectedVersion }: LockPeriodRequest,
): Decision<PeriodAnswer> | RefusalValue {
  if (period === undefined) return refuse('LAND_PERIOD_NOT_FOUND');
  if (!mayLockPeriods(actor, period.lead_unit_id)) return refuse('LAND_LEAD_ONLY');
  if (period.locked_at !== null) return refuse('LAND_PERIOD_LOCKED', { period: period.name });
  if (civilDateOf(now) <= period.period_to) {
    const { name, period_to: to } = period;
    return refuse('LAND_PERIOD_NOT_OVER', { period: name, to: formatDate(civilDate(to)) });
  }
  const waiting = period.reports.filter(({ state }) => state === 'SENT');
  if (waiting.length > 0) {
    return refuse('LAND_REPORTS_WAITING', { units: waiting.map(({ unit }) => unit).join(', ') });
  }
  if (period.version !== expectedVersion) return refuse('LAND_PERIOD_CHANGED');
  const { authorityId, personId } = actor;
  return {
    writes: [
      // Waits for reports that are being sent; from here on none can be.
      {
        name: 'land.lock-period',
        text: `update land_period set locked_at = $3, locked_by = $4, version = version + 1
          where authority_id = $1 and id = $2 and locked_at is null and version = $5`,
        values: [authorityId, period.id, now, personId, expectedVersion],
        mustChange: 'LAND_PERIOD_CHANGED',
      },
      {
        name: 'land.nothing-waits',
        text: `update land_period p set locked_by = p.locked_by
          where p.authority_id = $1 and p.id = $2 and not exists (
            select from land_report r where r.authority_id = $1 and r.period_id = $2 and r.state = 'SENT')`,
        values: [authorityId, period.id],
        mustChange: 'LAND_PERIOD_CHANGED',
      },
      {
        name: 'land.close-reports',
        text: `update land_report set state = 'CLOSED'
          where authority_id = $1 and period_id = $2 and state not in ('ACCEPTED', 'CLOSED')`,
        values: [authorityId, period.id],
      },
    ],
    audit: {
      act: 'lockLandPeriod',
      subjectKind: 'LAND_PERIOD',
      subjectId: period.id,
      detail: { missing: period.reports.filter(({ state }) => state !== 'ACCEPTED').length },
    },
    outbox: [{ topic: LAND_PERIOD_LOCKED, payload: { periodId: period.id } }],
    answer: { periodId: period.id },
  };
}
