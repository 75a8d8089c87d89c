import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused } from '../../platform/refusal/index.js';
import { checkReason } from './domain/check-reason.js';
import { refuseUnready } from './domain/report-readiness.js';
import { completing, ReportActs, type ReportAnswer } from './report-act.js';
import { moveReport, sendReport } from './report.statements.js';

export interface ApproveReportRequest {
  readonly reportId: string;
  /** Null: approved, and sent to the department; a text: back to the officer, and why. */
  readonly returnReason: string | null;
  readonly expectedVersion: number;
}

/**
 * A leader of the unit approves its report, which sends it to the department, or returns it to the officer.
 * Refuses what `ReportActs` refuses, LAND_REASON_REQUIRED, LAND_REASON_TOO_LONG, and what `refuseUnready` refuses where
 * other units' figures have changed meanwhile.
 */
@Injectable()
export class ApproveReport {
  constructor(private readonly reports: ReportActs) {}

  run(actor: Actor, commandId: string, request: ApproveReportRequest): Promise<ActResult<ReportAnswer>> {
    const { reportId, returnReason, expectedVersion } = request;
    const { authorityId, personId } = actor;
    return this.reports.run(
      actor,
      {
        commandId,
        kind: 'approveLandReport',
        reportId,
        content: request,
        stepId: 'approveReport',
        expectedVersion,
      },
      ({ sheet, item, now }) => {
        const audit = { subjectKind: 'LAND_REPORT', subjectId: reportId };
        if (returnReason !== null) {
          const reason = checkReason(returnReason);
          if (isRefused(reason)) return reason;
          return {
            steps: [completing(item, 'returned')],
            writes: [
              moveReport({
                authorityId,
                reportId,
                from: ['AWAITING_LEADER'],
                to: 'RETURNED',
                returnedReason: reason.text,
              }),
            ],
            closing: { reason: reason.text },
            audit: { act: 'returnLandReport', ...audit },
            answer: { reportId },
          };
        }
        const refusal = refuseUnready(sheet, true);
        if (refusal) return refusal;
        return {
          steps: [completing(item, 'approved')],
          writes: [sendReport({ authorityId, reportId, personId, now })],
          audit: { act: 'approveLandReport', ...audit },
          answer: { reportId },
        };
      },
    );
  }
}
