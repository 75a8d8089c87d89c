import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { beginReport } from './begin-report.js';
import { checkReason } from './domain/check-reason.js';
import { mayCorrect } from './domain/report-state.js';
import { participants, periodForAct, type ParticipantsRow, type PeriodActRow } from './period.queries.js';
import type { ReportAnswer } from './report-act.js';
import { reportKey, type ReportKeyRow } from './report-sheet.queries.js';

export interface CorrectReportRequest {
  /** Any report of the unit in the period. */
  readonly reportId: string;
  readonly reason: string;
}

type Loaded = [PeriodActRow, ParticipantsRow];

/**
 * "Đính chính số liệu": a unit begins a correction of a locked period, or sends what it had not sent. It goes the same way
 * as the report; what was locked stands until the department has accepted it, and stays in the history.
 * Refuses LAND_REPORT_NOT_FOUND, NOT_YOUR_STEP, LAND_NOT_LOCKED, LAND_CORRECTION_OPEN, LAND_REASON_REQUIRED and
 * LAND_REASON_TOO_LONG.
 */
@Injectable()
export class CorrectReport {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: CorrectReportRequest,
  ): Promise<ActResult<ReportAnswer>> {
    const { authorityId, principals } = actor;
    if (!isId(request.reportId)) return refuse('LAND_REPORT_NOT_FOUND');
    const key = await this.reader.one(
      authorityId,
      reportKey(authorityId, principals, this.clock.now(), request.reportId),
    );
    if (key === undefined) return refuse('LAND_REPORT_NOT_FOUND');
    return this.acts.run<Loaded, ReportAnswer>({
      commandId,
      kind: 'correctLandReport',
      actor,
      content: request,
      load: () => [periodForAct(authorityId, key.period_id), participants(authorityId)],
      decide: (context) => decide(context, actor, key, request),
    });
  }
}

function decide(
  { rows: [[period], [taking]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  key: ReportKeyRow,
  request: CorrectReportRequest,
): Decision<ReportAnswer> | RefusalValue {
  const unit = taking?.units.find(({ id }) => id === key.unit_id);
  if (period === undefined || taking === undefined || unit === undefined) {
    return refuse('LAND_REPORT_NOT_FOUND');
  }
  if (!mayCorrect(actor, key.unit_id)) return refuse('NOT_YOUR_STEP');
  if (period.locked_at === null) return refuse('LAND_NOT_LOCKED');
  const reason = checkReason(request.reason);
  if (isRefused(reason)) return reason;
  const own = period.reports.filter(({ unitId }) => unitId === unit.id);
  const id = newId();
  const begun = beginReport({
    authorityId: actor.authorityId,
    id,
    instanceId: newId(),
    periodId: period.id,
    periodName: period.name,
    unit,
    leadUnitId: period.lead_unit_id,
    followers: taking.followers,
    attempt: Math.max(0, ...own.map(({ attempt }) => attempt)) + 1,
    reason: reason.text,
    dueAt: null,
    now,
  });
  return {
    writes: [begun.write],
    start: [begun.start],
    access: begun.access,
    audit: { act: 'correctLandReport', subjectKind: 'LAND_REPORT', subjectId: id },
    answer: { reportId: id },
  };
}
