import { trimExact, type Exact, type LandOwner } from '@thong-suot/administration';
import type { PeriodOfSheet, StoredState } from './report-sheet.js';

export interface UnitOfFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export interface ProgrammeOfFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly subject: 'WARD' | 'SECTION';
  readonly source: string | null;
  readonly isSample: boolean;
}

export interface IndicatorOfFacts {
  readonly id: string;
  readonly programme: string;
  readonly code: string;
  readonly label: string;
  readonly spoken: string;
  readonly measure: string;
  readonly owner: LandOwner;
  readonly kind: 'CUMULATIVE' | 'SCOPE' | 'LEVEL' | 'IN_PERIOD';
  readonly value: 'NUMBER' | 'TEXT' | 'CHECK';
  readonly decimals: number;
}

export interface ProjectOfFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly investor: string | null;
  readonly priceState: 'UNKNOWN' | 'OPEN' | 'SETTLED';
  readonly priceSource: string | null;
  readonly wardsSource: string | null;
  readonly note: string | null;
  readonly isSample: boolean;
  readonly milestones: readonly {
    readonly id: string;
    readonly words: string;
    readonly dueOn: string;
    readonly source: string | null;
  }[];
  readonly obstacles: readonly {
    readonly id: string;
    readonly words: string;
    readonly owner: UnitOfFacts;
    readonly toldBy: UnitOfFacts;
    readonly dueOn: string | null;
    readonly toldAt: string;
    readonly resolvedAt: string | null;
    readonly resolution: string | null;
    readonly version: number;
  }[];
}

export interface SectionOfFacts {
  readonly id: string;
  readonly projectId: string;
  readonly wardId: string;
  readonly byLength: boolean;
  readonly note: string | null;
}

export interface CountedFigure {
  readonly indicatorId: string;
  readonly subjectId: string;
  readonly value: Exact | null;
  readonly words: string | null;
  readonly accepted: boolean;
  readonly corrected: boolean;
}

export interface EarlierFigure {
  readonly indicatorId: string;
  readonly subjectId: string;
  readonly value: Exact | null;
  readonly words: string | null;
  readonly asOf: string;
}

export interface ReportOfFacts {
  readonly id: string;
  readonly unit: UnitOfFacts;
  readonly state: StoredState;
  readonly attempt: number;
  readonly sentAt: string | null;
}

/** The row that `landFacts` reads. */
export interface FactsRow {
  /** Codes of the programmes whose figures of all wards the person may read. */
  readonly city: readonly string[];
  /** The ward for which the person works, where it reports. */
  readonly ward: string | null;
  readonly lead_unit_id: string;
  readonly period: PeriodOfSheet;
  readonly periods: readonly PeriodOfSheet[];
  readonly programmes: readonly ProgrammeOfFacts[];
  readonly indicators: readonly IndicatorOfFacts[];
  readonly wards: readonly UnitOfFacts[];
  readonly projects: readonly ProjectOfFacts[];
  readonly sections: readonly SectionOfFacts[];
  readonly figures: readonly CountedFigure[];
  readonly previous: readonly EarlierFigure[];
  readonly targets: readonly {
    readonly indicatorId: string;
    readonly subjectId: string;
    readonly value: Exact;
    readonly source: string | null;
  }[];
  readonly series: readonly {
    readonly asOf: string;
    readonly period: string;
    readonly subjectId: string;
    readonly value: Exact | null;
  }[];
  readonly reports: readonly ReportOfFacts[];
}

/** The figures of a period, looked up by indicator and subject. A figure that is missing is undefined, never 0. */
export class LandFacts {
  readonly #indicators: ReadonlyMap<string, IndicatorOfFacts>;
  readonly #figures: ReadonlyMap<string, CountedFigure>;
  readonly #previous: ReadonlyMap<string, EarlierFigure>;
  readonly #targets: ReadonlyMap<string, { readonly value: Exact }>;

  constructor(readonly row: FactsRow) {
    const key = ({ indicatorId, subjectId }: { indicatorId: string; subjectId: string }) =>
      `${indicatorId}/${subjectId}`;
    this.#indicators = new Map(row.indicators.map((indicator) => [indicator.code, indicator]));
    this.#figures = new Map(row.figures.map((figure) => [key(figure), figure]));
    this.#previous = new Map(row.previous.map((figure) => [key(figure), figure]));
    this.#targets = new Map(row.targets.map((target) => [key(target), target]));
  }

  /** Whether the person may read the programme's figures of all wards. */
  seesCity(programmeCode: string): boolean {
    return this.row.city.includes(programmeCode);
  }

  /** The wards whose figures of a programme the person may read one by one. */
  wardsOf(programmeCode: string): UnitOfFacts[] {
    const { wards, ward } = this.row;
    return this.seesCity(programmeCode) ? [...wards] : wards.filter(({ id }) => id === ward);
  }

  indicator(code: string): IndicatorOfFacts {
    const indicator = this.#indicators.get(code);
    if (indicator === undefined) throw new Error(`There is no land indicator ${code}.`);
    return indicator;
  }

  figure(code: string, subjectId: string): CountedFigure | undefined {
    return this.#figures.get(`${this.indicator(code).id}/${subjectId}`);
  }

  value(code: string, subjectId: string): Exact | null {
    const value = this.figure(code, subjectId)?.value ?? null;
    return value === null ? null : trimExact(value);
  }

  before(code: string, subjectId: string): EarlierFigure | undefined {
    return this.#previous.get(`${this.indicator(code).id}/${subjectId}`);
  }

  /** Of the year, for a ward. */
  target(code: string, wardId: string): Exact | null {
    const target = this.#targets.get(`${this.indicator(code).id}/${wardId}`);
    return target ? trimExact(target.value) : null;
  }

  sectionsOf(projectId: string): SectionOfFacts[] {
    return this.row.sections.filter((section) => section.projectId === projectId);
  }

  sectionsIn(wardId: string): SectionOfFacts[] {
    return this.row.sections.filter((section) => section.wardId === wardId);
  }

  ward(id: string): UnitOfFacts {
    const ward = this.row.wards.find((each) => each.id === id);
    if (ward === undefined) throw new Error('A land figure is about no ward of the tenant.');
    return ward;
  }
}
