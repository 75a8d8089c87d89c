import { trimExact, type Exact } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import type { ReportSheet, SheetField } from './domain/report-sheet.js';
import { reportActs, shownState } from './domain/report-state.js';
import type {
  LandIndicatorModel,
  LandKnownFigureModel,
  LandReportFieldModel,
  LandReportModel,
  LandSubjectModel,
} from './report.model.js';

/** The report as the actor sees it. */
export function toReport(sheet: ReportSheet, actor: Actor): LandReportModel {
  const { row } = sheet;
  const fields = sheet.fields();
  const named = new Set(fields.map(({ indicatorId }) => indicatorId));
  const others = compared(sheet, fields);
  const locked = row.period.lockedAt !== null;
  return {
    id: row.id,
    period: row.period as LandReportModel['period'],
    unit: row.unit,
    owner: row.owner,
    state: shownState(row.state, locked),
    attempt: row.attempt,
    reason: row.reason,
    returnedReason: row.returned_reason,
    sentAt: row.sent_at,
    version: row.version ?? 0,
    allowedActs: reportActs(actor, {
      unitId: row.unit.id,
      state: row.state,
      locked,
      superseded: row.attempt < row.last_attempt,
      openStep: row.open_step,
    }),
    programmes: row.programmes.filter(({ code }) =>
      fields.some(({ indicator }) => indicator.programme === code),
    ),
    indicators: row.indicators
      .filter(({ id, code }) => named.has(id) || others.codes.has(code))
      .map((indicator): LandIndicatorModel => ({ ...indicator, checks: JSON.stringify(indicator.checks) })),
    subjects: subjectsOf(sheet, fields),
    fields: fields.map(toField),
    known: others.figures,
  };
}

function toField({
  indicatorId,
  subjectId,
  figure,
  previous,
  target,
  counted,
}: SheetField): LandReportFieldModel {
  return {
    indicatorId,
    subjectId,
    value: exact(figure?.value),
    words: figure?.words ?? null,
    reason: figure?.reason ?? null,
    unchanged: figure?.unchanged ?? false,
    confirmed: [...(figure?.confirmed ?? [])],
    version: figure?.version ?? 0,
    enteredBy: figure?.enteredByName ?? null,
    enteredAt: figure?.enteredAt ?? null,
    review: figure?.review ?? null,
    reviewReason: figure?.reviewReason ?? null,
    previous: exact(previous?.value),
    previousWords: previous?.words ?? null,
    previousAsOf: previous?.asOf ?? null,
    target: target ?? null,
    counted: exact(counted?.value),
  };
}

function subjectsOf(sheet: ReportSheet, fields: readonly SheetField[]): LandSubjectModel[] {
  const { wards, sections } = sheet.row;
  const asked = new Set(fields.map(({ subjectId }) => subjectId));
  return [
    ...wards.map((ward) => ({ id: ward.id, ward, projectId: null, projectName: null, note: null })),
    ...sections.map(({ id, ward, project, note }) => ({
      id,
      ward,
      projectId: project.id,
      projectName: project.name,
      note,
    })),
  ].filter(({ id }) => asked.has(id));
}

/** Figures of other owners that the checks of these fields look at, with the indicators that they name. */
function compared(
  sheet: ReportSheet,
  fields: readonly SheetField[],
): { codes: ReadonlySet<string>; figures: LandKnownFigureModel[] } {
  const own = new Set(fields.map(({ indicator }) => indicator.code));
  const codes = new Set<string>();
  const figures = new Map<string, LandKnownFigureModel>();
  for (const { indicator, subjectId } of fields) {
    for (const check of indicator.checks) {
      if (!('than' in check) || own.has(check.than)) continue;
      codes.add(check.than);
      const known = sheet.known(check.than, subjectId);
      if (known) figures.set(`${check.than}/${subjectId}`, { indicator: check.than, subjectId, ...known });
    }
  }
  return { codes, figures: [...figures.values()] };
}

function exact(value: Exact | null | undefined): string | null {
  return value == null ? null : trimExact(value);
}
