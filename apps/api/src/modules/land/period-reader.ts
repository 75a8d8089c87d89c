import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { nextPeriod } from '@thong-suot/land-rules';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { leadsLand, mayLockPeriods } from './domain/lead-rights.js';
import { shownState } from './domain/report-state.js';
import type {
  LandNextPeriodModel,
  LandPeriodModel,
  LandReportingConnection,
  LandReportingModel,
} from './period.model.js';
import { participants, reportingPage, type ReportingRow } from './period.queries.js';

/** Periods and where their reports stand. */
@Injectable()
export class PeriodReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** One page of periods, the newest first, with the reports that the actor may see; one statement. */
  async page(actor: Actor, first: number, after: string | null): Promise<LandReportingConnection> {
    const size = pageSize(first);
    const [asOf] = decodeCursor(after, 1) ?? [];
    const before = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null;
    const rows = await this.rows(actor, { before, only: null, limit: size + 1 });
    return pageOf(
      rows,
      size,
      (row) => this.toReporting(row, actor),
      (row) => [row.as_of],
    );
  }

  /** One period, or null where the actor may see none of its reports. */
  async period(actor: Actor, id: string): Promise<LandReportingModel | null> {
    if (!isId(id)) return null;
    const [row] = await this.rows(actor, { before: null, only: id, limit: 1 });
    return row === undefined ? null : this.toReporting(row, actor);
  }

  /** The period that the actor may open now, or null. */
  async next(actor: Actor): Promise<LandNextPeriodModel | null> {
    const row = await this.reader.one(actor.authorityId, participants(actor.authorityId));
    if (row === undefined || row.last_as_of === null || !leadsLand(actor, row.lead_unit_id)) return null;
    const { name, periodFrom, periodTo, dueAt } = nextPeriod('MONTHLY', row.last_as_of);
    return periodFrom > civilDateOf(this.clock.now()) ? null : { name, periodFrom, periodTo, dueAt };
  }

  private rows(
    { authorityId, principals }: Actor,
    page: { before: string | null; only: string | null; limit: number },
  ): Promise<ReportingRow[]> {
    return this.reader.rows(authorityId, reportingPage(authorityId, principals, this.clock.now(), page));
  }

  private toReporting(row: ReportingRow, actor: Actor): LandReportingModel {
    const { period, reports } = row;
    const now = this.clock.now();
    const locked = period.lockedAt !== null;
    const due = Date.parse(period.dueAt);
    return {
      id: row.id,
      period: period as LandPeriodModel,
      reports: reports.map((report) => ({
        ...report,
        state: shownState(report.state, locked),
        late: report.attempt === 0 && Date.parse(report.sentAt ?? now) > due,
      })),
      mayLock: !locked && mayLockPeriods(actor, row.lead_unit_id) && civilDateOf(now) > period.periodTo,
    };
  }
}
