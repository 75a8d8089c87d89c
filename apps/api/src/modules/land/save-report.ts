import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused } from '../../platform/refusal/index.js';
import { planEdits, type FigureEdit } from './domain/figure-edits.js';
import { ReportActs, type ReportAnswer } from './report-act.js';
import { writeFigures } from './report.statements.js';

export interface SaveReportRequest {
  readonly reportId: string;
  readonly figures: readonly FigureEdit[];
}

/**
 * An officer of the unit writes figures into its report; several may at the same time. Fields are merged one by one: what
 * another person has changed meanwhile stays as it is and comes back as a conflict. What is typed may still be at odds
 * with other figures: that is asked before the report is sent.
 * Refuses what `ReportActs` and `planEdits` refuse.
 */
@Injectable()
export class SaveReport {
  constructor(private readonly reports: ReportActs) {}

  run(actor: Actor, commandId: string, request: SaveReportRequest): Promise<ActResult<ReportAnswer>> {
    const { reportId, figures } = request;
    return this.reports.run(
      actor,
      { commandId, kind: 'saveLandReport', reportId, content: request, stepId: 'enterReport' },
      ({ sheet, now }) => {
        const plan = planEdits(sheet, figures);
        if (isRefused(plan)) return plan;
        const { authorityId, personId } = actor;
        const { writes, conflicts } = plan;
        return {
          writes: writes.length === 0 ? [] : writeFigures({ authorityId, reportId, personId, now }, writes),
          audit: {
            act: 'saveLandReport',
            subjectKind: 'LAND_REPORT',
            subjectId: reportId,
            detail: { written: writes.length, conflicts: conflicts.length },
          },
          answer: { reportId, conflicts },
        };
      },
    );
  }
}
