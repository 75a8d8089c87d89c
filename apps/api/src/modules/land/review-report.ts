import { Injectable } from '@nestjs/common';
import { formatCount } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { checkReason } from './domain/check-reason.js';
import { keyOf, type FieldKey, type ReportSheet } from './domain/report-sheet.js';
import { completing, ReportActs, type ReportAnswer } from './report-act.js';
import { endReview, reviewFigures } from './report.statements.js';

export interface ReturnedFigure extends FieldKey {
  readonly reason: string;
}

export interface ReviewReportRequest {
  readonly reportId: string;
  /** Figures that go back, each with its reason; all others are accepted. None: the whole report is accepted. */
  readonly returned: readonly ReturnedFigure[];
  readonly expectedVersion: number;
}

/**
 * The department takes a report in, or sends single figures back: what it accepts stands, the unit enters the rest again.
 * Refuses what `ReportActs` refuses, LAND_RETURN_UNKNOWN_FIGURE, LAND_REASON_REQUIRED and LAND_REASON_TOO_LONG.
 */
@Injectable()
export class ReviewReport {
  constructor(private readonly reports: ReportActs) {}

  run(actor: Actor, commandId: string, request: ReviewReportRequest): Promise<ActResult<ReportAnswer>> {
    const { reportId, expectedVersion } = request;
    const { authorityId } = actor;
    return this.reports.run(
      actor,
      {
        commandId,
        kind: 'reviewLandReport',
        reportId,
        content: request,
        stepId: 'acceptReport',
        expectedVersion,
      },
      ({ sheet, item, now }) => {
        const returned = checkReturned(sheet, request.returned);
        if (isRefused(returned)) return returned;
        const accepted = returned.length === 0;
        const why = accepted ? null : `Trả lại ${formatCount(returned.length)} số liệu`;
        return {
          steps: [completing(item, accepted ? 'accepted' : 'returned')],
          writes: [
            reviewFigures(authorityId, reportId, returned),
            endReview({ authorityId, reportId, accepted, returnedReason: why, now }),
          ],
          ...(why === null ? {} : { closing: { reason: why } }),
          audit: {
            act: accepted ? 'acceptLandReport' : 'returnLandFigures',
            subjectKind: 'LAND_REPORT',
            subjectId: reportId,
            detail: { returned: returned.length },
          },
          answer: { reportId },
        };
      },
    );
  }
}

/** The figures that go back, each once; a figure that was accepted before stays so. */
function checkReturned(
  sheet: ReportSheet,
  wanted: readonly ReturnedFigure[],
): readonly ReturnedFigure[] | RefusalValue {
  const returned = new Map<string, ReturnedFigure>();
  for (const each of wanted) {
    const figure = sheet.field(each)?.figure;
    if (figure === undefined || figure.review === 'ACCEPTED') return refuse('LAND_RETURN_UNKNOWN_FIGURE');
    const reason = checkReason(each.reason);
    if (isRefused(reason)) return reason;
    const { indicatorId, subjectId } = each;
    returned.set(keyOf(each), { indicatorId, subjectId, reason: reason.text });
  }
  return [...returned.values()];
}
