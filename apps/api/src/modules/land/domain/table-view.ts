import { subtractExact, trimExact, type Exact } from '@thong-suot/administration';
import { rateOfTotals, total } from '@thong-suot/land-rules';
import type {
  IndicatorOfFacts,
  LandFacts,
  ProgrammeOfFacts,
  ProjectOfFacts,
  UnitOfFacts,
} from './land-facts.js';
import { visibleProjects } from './project-view.js';

/** What a row of a programme's table is about: a ward, or a ward's section of a project. */
export interface TableSubject {
  readonly id: string;
  readonly ward: UnitOfFacts;
  readonly project: ProjectOfFacts | null;
  readonly target: Exact | null;
}

export interface TableFigure {
  readonly indicatorId: string;
  readonly subjectId: string;
  readonly value: Exact | null;
  readonly words: string | null;
  readonly accepted: boolean;
  readonly corrected: boolean;
  readonly change: Exact | null;
  /** Where the period has no figure: the last one known, and of which day. */
  readonly lastValue: Exact | null;
  readonly lastAsOf: string | null;
}

export interface TableTotal {
  readonly indicatorId: string;
  readonly value: Exact | null;
  /** Subjects without a figure. */
  readonly missing: number;
}

/** The figures of one programme in one period. */
export interface TableView {
  readonly programme: ProgrammeOfFacts;
  readonly indicators: readonly IndicatorOfFacts[];
  readonly subjects: readonly TableSubject[];
  readonly figures: readonly TableFigure[];
  /** Of the whole city, also where only one ward is shown. */
  readonly totals: readonly TableTotal[];
  readonly targetTotal: Exact | null;
  readonly rate: Exact | null;
}

/** The table of a programme; null where the tenant has no such programme or the person no ground to see it. */
export function tableView(facts: LandFacts, code: string): TableView | null {
  const programme = facts.row.programmes.find((each) => each.code === code);
  if (programme === undefined) return null;
  const indicators = facts.row.indicators.filter((each) => each.programme === code);
  const all = subjectsOf(facts, programme, true);
  const shown = subjectsOf(facts, programme, false);
  return {
    programme,
    indicators,
    subjects: shown,
    figures: shown.flatMap(({ id }) => indicators.flatMap((each) => figureOf(facts, each, id) ?? [])),
    totals: indicators
      .filter(({ value }) => value !== 'TEXT')
      .map((each) => {
        const sum = total(all.map(({ id }) => ({ subject: id, value: facts.value(each.code, id) })));
        return { indicatorId: each.id, value: sum.value, missing: sum.missing.length };
      }),
    targetTotal: total(all.map(({ id, target }) => ({ subject: id, value: target }))).value,
    rate: code === 'CERTIFICATES' ? signedRate(facts, all) : null,
  };
}

function signedRate(facts: LandFacts, subjects: readonly TableSubject[]): Exact | null {
  return rateOfTotals(subjects.map(({ id, target }) => ({ part: facts.value('signed', id), whole: target })));
}

function subjectsOf(facts: LandFacts, programme: ProgrammeOfFacts, whole: boolean): TableSubject[] {
  const { row } = facts;
  if (programme.subject === 'WARD') {
    const wards = whole ? row.wards : facts.wardsOf(programme.code);
    return wards.map((ward) => ({
      id: ward.id,
      ward,
      project: null,
      target: programme.code === 'CERTIFICATES' ? facts.target('signed', ward.id) : null,
    }));
  }
  const projects = whole ? row.projects : visibleProjects(facts);
  return projects.flatMap((project) =>
    facts
      .sectionsOf(project.id)
      .map(({ id, wardId }) => ({ id, ward: facts.ward(wardId), project, target: null })),
  );
}

function figureOf(
  facts: LandFacts,
  { id: indicatorId, code }: IndicatorOfFacts,
  subjectId: string,
): TableFigure | undefined {
  const figure = facts.figure(code, subjectId);
  const before = facts.before(code, subjectId);
  if (figure === undefined && before === undefined) return undefined;
  const value = figure?.value == null ? null : trimExact(figure.value);
  const last = before?.value == null ? null : trimExact(before.value);
  return {
    indicatorId,
    subjectId,
    value,
    words: figure?.words ?? null,
    accepted: figure?.accepted ?? false,
    corrected: figure?.corrected ?? false,
    change: value === null || last === null ? null : subtractExact(value, last),
    lastValue: value === null ? last : null,
    lastAsOf: value === null && last !== null ? (before?.asOf ?? null) : null,
  };
}
