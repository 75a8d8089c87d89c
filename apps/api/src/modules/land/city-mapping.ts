import type { CivilDate } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { certificateProgress, cityTable, type CityCell } from './domain/city-view.js';
import type { LandFacts } from './domain/land-facts.js';
import { byUrgency, projectView, visibleProjects } from './domain/project-view.js';
import { shownState } from './domain/report-state.js';
import type { TableView } from './domain/table-view.js';
import type { LandCellModel, LandCityModel, LandTableModel } from './city.model.js';
import type { LandPeriodModel, LandReportSummaryModel } from './period.model.js';
import { toSummary } from './project-mapping.js';

/** The city page. */
export function toCity(facts: LandFacts, actor: Actor, today: CivilDate, now: string): LandCityModel {
  const { row } = facts;
  const table = cityTable(facts);
  const progress = certificateProgress(facts);
  return {
    period: row.period as LandPeriodModel,
    periods: row.periods as LandPeriodModel[],
    wholeCity: row.city.length > 0,
    certificates:
      progress === null
        ? null
        : {
            value: progress.value,
            target: progress.target,
            rate: progress.rate,
            pace: progress.pace?.standing ?? null,
            expected: progress.pace?.expected ?? null,
            behind: progress.pace?.behind ?? null,
            missing: [...progress.missing],
            series: [...progress.series],
          },
    columns: [...table.columns],
    rows: table.rows.map(({ unit, cells }) => ({ unit, cells: cells.map(toCell) })),
    totals: table.totals.map(toCell),
    reports: reportsOf(facts, actor, now),
    projects: visibleProjects(facts)
      .map((project) => projectView(facts, project, today, actor.language))
      .sort(byUrgency)
      .map((view) => toSummary(facts, view)),
    programmes: [...row.programmes],
  };
}

function toCell({ pace, last, ...cell }: CityCell): LandCellModel {
  return {
    ...cell,
    pace: pace?.standing ?? null,
    lastValue: last?.value ?? null,
    lastAsOf: last?.asOf ?? null,
  };
}

/** Where the reports stand: all for whom follows the city, one's own for the others. */
function reportsOf({ row }: LandFacts, { unitId }: Actor, now: string): LandReportSummaryModel[] {
  const all = row.lead_unit_id === unitId || row.city.length === row.programmes.length;
  const locked = row.period.lockedAt !== null;
  return row.reports
    .filter(({ unit }) => all || unit.id === unitId)
    .map((report) => ({
      id: report.id,
      unit: report.unit,
      state: shownState(report.state, locked),
      attempt: report.attempt,
      reason: null,
      sentAt: report.sentAt,
      acceptedAt: null,
      late: report.attempt === 0 && Date.parse(report.sentAt ?? now) > Date.parse(row.period.dueAt),
    }));
}

/** The table of a programme. */
export function toTable({ row }: LandFacts, view: TableView): LandTableModel {
  return {
    period: row.period as LandPeriodModel,
    periods: row.periods as LandPeriodModel[],
    programme: view.programme,
    wholeCity: row.city.includes(view.programme.code),
    indicators: view.indicators.map((indicator) => ({ ...indicator, checks: '[]' })),
    subjects: view.subjects.map(({ id, ward, project, target }) => ({
      id,
      ward,
      projectId: project?.id ?? null,
      projectName: project?.name ?? null,
      note: null,
      target,
    })),
    figures: [...view.figures],
    totals: [...view.totals],
    targetTotal: view.targetTotal,
    rate: view.rate,
  };
}
