import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { missingFields, refuseUnready } from './domain/report-readiness.js';
import { completing, ReportActs, type ReportAnswer } from './report-act.js';
import { moveReport } from './report.statements.js';

export interface SubmitReportRequest {
  readonly reportId: string;
  /** The person has seen which figures are missing: they read "Chưa có số liệu". */
  readonly acceptMissing: boolean;
  readonly expectedVersion: number;
}

/**
 * "Trình lãnh đạo phường duyệt": the officer hands the report to a leader of the same unit.
 * Refuses what `ReportActs` and `refuseUnready` refuse.
 */
@Injectable()
export class SubmitReport {
  constructor(private readonly reports: ReportActs) {}

  run(actor: Actor, commandId: string, request: SubmitReportRequest): Promise<ActResult<ReportAnswer>> {
    const { reportId, acceptMissing, expectedVersion } = request;
    return this.reports.run(
      actor,
      {
        commandId,
        kind: 'submitLandReport',
        reportId,
        content: request,
        stepId: 'enterReport',
        expectedVersion,
      },
      ({ sheet, item }) => {
        const refusal = refuseUnready(sheet, acceptMissing);
        if (refusal) return refusal;
        return {
          steps: [completing(item, 'submit')],
          writes: [
            moveReport({
              authorityId: actor.authorityId,
              reportId,
              from: ['NOT_SENT', 'ENTERING', 'RETURNED'],
              to: 'AWAITING_LEADER',
            }),
          ],
          audit: {
            act: 'submitLandReport',
            subjectKind: 'LAND_REPORT',
            subjectId: reportId,
            detail: { missing: missingFields(sheet).length },
          },
          answer: { reportId },
        };
      },
    );
  }
}
