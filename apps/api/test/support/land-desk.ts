import type { Type } from '@nestjs/common';
import type pg from 'pg';
import { ApproveReport } from '../../src/modules/land/approve-report.js';
import { CityReader } from '../../src/modules/land/city-reader.js';
import { CorrectReport } from '../../src/modules/land/correct-report.js';
import { LockPeriod } from '../../src/modules/land/lock-period.js';
import { OpenPeriod } from '../../src/modules/land/open-period.js';
import { PeriodReader } from '../../src/modules/land/period-reader.js';
import type { LandReportingModel } from '../../src/modules/land/period.model.js';
import type { LandReportFieldModel, LandReportModel } from '../../src/modules/land/report.model.js';
import { ReportReader } from '../../src/modules/land/report-reader.js';
import { ReviewReport } from '../../src/modules/land/review-report.js';
import { SaveReport } from '../../src/modules/land/save-report.js';
import { SubmitReport } from '../../src/modules/land/submit-report.js';
import type { FigureEdit } from '../../src/modules/land/domain/figure-edits.js';
import type { ActResult } from '../../src/platform/act/index.js';
import type { Actor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { isRefused, type RefusalValue } from '../../src/platform/refusal/index.js';
import { landId, landRows, projectId, REPORTING_UNITS } from '../../src/seeds/land-rows.js';
import { connect } from './database.js';
import { testApp, type TestApp } from './test-app.js';

/** Land reporting in a running service, on a database of its own: the demonstration's figures, April 2025 open. */
export class LandDesk {
  periodId = '';

  private constructor(
    readonly app: TestApp,
    readonly owner: pg.Client,
  ) {}

  static async open(): Promise<LandDesk> {
    const app = await testApp();
    const owner = await connect(app.urls.owner);
    await owner.query("select set_config('app.authority', $1, false)", [app.tenant.authorityId]);
    for (const { text, values } of landRows(app.tenant.plan)) await owner.query(text, [...values]);
    const desk = new LandDesk(app, owner);
    desk.periodId = done(await desk.the(OpenPeriod).run(desk.actor('cv.nnmt'), newId())).periodId;
    return desk;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.app.close();
  }

  actor(role: string): Actor {
    return this.app.tenant.actor(role);
  }

  unit(code: string): string {
    return this.app.tenant.unit(code);
  }

  indicator(code: string): string {
    return landId(this.app.tenant.plan, code);
  }

  /** The id of a project (`PRJ-01`) or of its section (`PRJ-01.MAIPHA`). */
  project(key: string): string {
    return projectId(this.app.tenant.plan, key);
  }

  the<UseCase>(useCase: Type<UseCase>): UseCase {
    return this.app.app.get(useCase, { strict: false });
  }

  /** The period as a role sees it. */
  async reporting(role = 'cv.nnmt', periodId = this.periodId): Promise<LandReportingModel> {
    const period = await this.the(PeriodReader).period(this.actor(role), periodId);
    if (period === null) throw new Error(`${role} does not see the period`);
    return period;
  }

  /** The last report of a unit in the running period, as a role of that unit sees it. */
  async report(code: string, role = officerOf(code)): Promise<LandReportModel> {
    const { reports } = await this.reporting();
    const id = reports.findLast(({ unit }) => unit.id === this.unit(code))?.id ?? '';
    const report = await this.the(ReportReader).report(this.actor(role), id);
    if (report === null) throw new Error(`${role} does not see the report of ${code}`);
    return report;
  }

  field(report: LandReportModel, code: string, subject = report.unit.id): LandReportFieldModel {
    const field = report.fields.find(
      (each) => each.indicatorId === this.indicator(code) && each.subjectId === subject,
    );
    if (field === undefined) throw new Error(`the report has no field ${code}`);
    return field;
  }

  edit(code: string, subjectId: string, value: string | null, more: Partial<FigureEdit> = {}): FigureEdit {
    return {
      indicatorId: this.indicator(code),
      subjectId,
      value,
      words: null,
      reason: null,
      unchanged: false,
      confirmed: [],
      seen: 0,
      ...more,
    };
  }

  async save(role: string, report: LandReportModel, ...figures: FigureEdit[]) {
    return this.the(SaveReport).run(this.actor(role), newId(), { reportId: report.id, figures });
  }

  /** Every number of the unit's report: as last time, or what `change` says. */
  async enter(code: string, change: Record<string, string> = {}): Promise<LandReportModel> {
    const report = await this.report(code);
    const codes = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
    const figures = report.fields.flatMap((field): FigureEdit[] => {
      const indicator = codes.get(field.indicatorId);
      if (indicator === undefined || indicator.value === 'TEXT') return [];
      const value = change[indicator.code] ?? field.previous;
      if (value === null) return [];
      return [
        this.edit(indicator.code, field.subjectId, value, {
          seen: field.version,
          unchanged: value === field.previous,
          reason: 'Số liệu mẫu của kiểm thử',
          confirmed: ['OVER_OTHER', 'OVER_TARGET', 'THOUSANDFOLD'],
        }),
      ];
    });
    done(await this.save(officerOf(code), report, ...figures));
    return this.report(code);
  }

  async submit(code: string, role = officerOf(code)): Promise<ActResult<unknown>> {
    const { id, version } = await this.report(code, role);
    return this.the(SubmitReport).run(this.actor(role), newId(), {
      reportId: id,
      acceptMissing: true,
      expectedVersion: version,
    });
  }

  async approve(code: string, returnReason: string | null = null): Promise<ActResult<unknown>> {
    const role = leaderOf(code);
    const { id, version } = await this.report(code, role);
    return this.the(ApproveReport).run(this.actor(role), newId(), {
      reportId: id,
      returnReason,
      expectedVersion: version,
    });
  }

  async review(
    code: string,
    returned: { code: string; subject?: string; reason: string }[] = [],
  ): Promise<ActResult<unknown>> {
    const report = await this.report(code, 'cv.nnmt');
    return this.the(ReviewReport).run(this.actor('cv.nnmt'), newId(), {
      reportId: report.id,
      expectedVersion: report.version,
      returned: returned.map(({ code: indicator, subject, reason }) => ({
        indicatorId: this.indicator(indicator),
        subjectId: subject ?? this.unit(code),
        reason,
      })),
    });
  }

  /** The whole way of a report: entered, approved, accepted. */
  async deliver(code: string, change: Record<string, string> = {}): Promise<void> {
    await this.enter(code, change);
    done(await this.submit(code));
    done(await this.approve(code));
    done(await this.review(code));
  }

  async lock(): Promise<ActResult<unknown>> {
    const { period } = await this.reporting();
    return this.the(LockPeriod).run(this.actor('ld.nnmt'), newId(), {
      periodId: this.periodId,
      expectedVersion: period.version,
    });
  }

  async correct(code: string, reason: string): Promise<ActResult<unknown>> {
    const { id } = await this.report(code);
    return this.the(CorrectReport).run(this.actor(officerOf(code)), newId(), { reportId: id, reason });
  }

  async city(role = 'ct') {
    const city = await this.the(CityReader).city(this.actor(role), this.periodId);
    if (city === null) throw new Error(`${role} does not see the city`);
    return city;
  }
}

/** Who enters the report of a unit, and who approves it. */
export function officerOf(code: string): string {
  return `cv.${login(code)}`;
}

export function leaderOf(code: string): string {
  return `${WARD.has(code) ? 'ct' : 'ld'}.${login(code)}`;
}

const WARD = new Set(REPORTING_UNITS.slice(0, 8));

function login(code: string): string {
  return { TTPTQD: 'ptqd', NNMT: 'nnmt', DKDD: 'dkdd' }[code] ?? code.toLowerCase();
}

/** The answer of an act that must not be refused. */
export function done<Answer>(result: ActResult<Answer>): Answer {
  if (isRefused(result)) throw new Error(`refused: ${result.refused} ${JSON.stringify(result.params ?? {})}`);
  return result.answer;
}

/** The code of an act that must be refused. */
export function refused(result: ActResult<unknown>): RefusalValue {
  if (!isRefused(result)) throw new Error('it was not refused');
  return result;
}
