import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { ReportSheet, type SheetRow } from './domain/report-sheet.js';
import { toReport } from './report-mapping.js';
import type { LandFigureChangeModel, LandReportModel } from './report.model.js';
import { figureHistory, reportKey, reportSheet } from './report-sheet.queries.js';

/** Reads reports as far as the actor may see them. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The report with its fields, or null; two statements. */
  async report(actor: Actor, id: string): Promise<LandReportModel | null> {
    const row = await this.row(actor, id);
    return row === undefined ? null : toReport(new ReportSheet(row), actor);
  }

  /** What ever stood in one field, the last first; empty where the actor may not see the report. */
  async history(
    actor: Actor,
    reportId: string,
    indicatorId: string,
    subjectId: string,
  ): Promise<LandFigureChangeModel[]> {
    if (![reportId, indicatorId, subjectId].every(isId)) return [];
    const { authorityId, principals } = actor;
    const rows = await this.reader.rows(
      authorityId,
      figureHistory(authorityId, principals, this.clock.now(), reportId, indicatorId, subjectId),
    );
    return rows.map(({ entered_by: enteredBy, entered_at: enteredAt, ...row }) => ({
      ...row,
      enteredBy,
      enteredAt,
    }));
  }

  private async row(actor: Actor, id: string): Promise<SheetRow | undefined> {
    if (!isId(id)) return undefined;
    const { authorityId, principals } = actor;
    const [[key], [row]] = await this.reader.read(
      authorityId,
      reportKey(authorityId, principals, this.clock.now(), id),
      reportSheet(authorityId, id),
    );
    return key === undefined ? undefined : row;
  }
}
