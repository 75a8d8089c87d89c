import { trimExact, type Exact, type LandOwner } from '@thong-suot/administration';
import {
  checkFigure,
  outstanding,
  type Finding,
  type FindingCode,
  type Indicator,
} from '@thong-suot/land-rules';

/** The states in which a report is kept; what people read follows from them and from the period. */
export type StoredState =
  'NOT_SENT' | 'ENTERING' | 'AWAITING_LEADER' | 'SENT' | 'RETURNED' | 'ACCEPTED' | 'CLOSED';

interface UnitOfSheet {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export interface PeriodOfSheet {
  readonly id: string;
  readonly regime: string;
  readonly name: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly asOf: string;
  readonly dueAt: string;
  readonly lockedAt: string | null;
  readonly isSample: boolean;
  readonly version: number;
}

export interface SheetIndicator extends Indicator {
  readonly owner: LandOwner;
  readonly id: string;
  readonly programme: string;
}

/** A place for a figure: an indicator of a subject. */
export interface FieldKey {
  readonly indicatorId: string;
  readonly subjectId: string;
}

export interface SheetFigure extends FieldKey {
  readonly value: Exact | null;
  readonly words: string | null;
  readonly reason: string | null;
  readonly unchanged: boolean;
  readonly confirmed: readonly FindingCode[];
  readonly version: number;
  readonly enteredAt: string;
  readonly enteredBy: string | null;
  readonly enteredByName: string | null;
  readonly review: 'ACCEPTED' | 'RETURNED' | null;
  readonly reviewReason: string | null;
}

export interface KnownFigure extends FieldKey {
  readonly value: Exact | null;
  readonly words: string | null;
  /** Of a figure of an earlier period: the day that it speaks of. */
  readonly asOf?: string;
}

/** The row that `reportSheet` reads. */
export interface SheetRow {
  readonly id: string;
  readonly attempt: number;
  readonly state: StoredState;
  readonly reason: string | null;
  readonly returned_reason: string | null;
  readonly instance_id: string | null;
  /** Of its process; null for what was taken over from before. */
  readonly version: number | null;
  readonly last_attempt: number;
  readonly opened_at: string;
  readonly sent_at: string | null;
  readonly accepted_at: string | null;
  readonly unit: UnitOfSheet;
  readonly lead_unit_id: string;
  readonly period: PeriodOfSheet;
  readonly owner: LandOwner;
  readonly programmes: readonly {
    readonly code: string;
    readonly name: string;
    readonly subject: 'WARD' | 'SECTION';
    readonly source: string | null;
    readonly isSample: boolean;
  }[];
  readonly indicators: readonly SheetIndicator[];
  readonly sections: readonly {
    readonly id: string;
    readonly ward: UnitOfSheet;
    readonly byLength: boolean;
    readonly note: string | null;
    readonly project: { readonly id: string; readonly code: string; readonly name: string };
  }[];
  readonly wards: readonly UnitOfSheet[];
  readonly figures: readonly SheetFigure[];
  readonly previous: readonly KnownFigure[];
  readonly current: readonly KnownFigure[];
  readonly targets: readonly (FieldKey & { readonly value: Exact })[];
  readonly open_step: { readonly stepId: string; readonly candidates: readonly string[] } | null;
}

/** A field of the report with all that is known about it. */
export interface SheetField extends FieldKey {
  readonly indicator: SheetIndicator;
  readonly figure?: SheetFigure;
  readonly previous?: KnownFigure;
  readonly target?: Exact;
  /** What counts in the period already: what a correction replaces. */
  readonly counted?: KnownFigure;
}

/** The report of a unit as the acts and the pages see it. */
export class ReportSheet {
  readonly #byId: ReadonlyMap<string, SheetIndicator>;
  readonly #byCode: ReadonlyMap<string, SheetIndicator>;
  readonly #figures: ReadonlyMap<string, SheetFigure>;
  readonly #previous: ReadonlyMap<string, KnownFigure>;
  readonly #current: ReadonlyMap<string, KnownFigure>;
  readonly #targets: ReadonlyMap<string, { readonly value: Exact }>;
  readonly #programmes: ReadonlyMap<string, SheetRow['programmes'][number]>;

  constructor(readonly row: SheetRow) {
    this.#byId = new Map(row.indicators.map((indicator) => [indicator.id, indicator]));
    this.#byCode = new Map(row.indicators.map((indicator) => [indicator.code, indicator]));
    this.#figures = byKey(row.figures);
    this.#previous = byKey(row.previous);
    this.#current = byKey(row.current);
    this.#targets = byKey(row.targets);
    this.#programmes = new Map(row.programmes.map((programme) => [programme.code, programme]));
  }

  /** The fields that the unit answers for, in the order of programmes, subjects and indicators. */
  fields(): SheetField[] {
    const { programmes, indicators, owner } = this.row;
    return programmes.flatMap((programme) => {
      const own = indicators.filter((each) => each.programme === programme.code && each.owner === owner);
      return this.subjectsOf(programme.code).flatMap((subject) =>
        own.filter((each) => this.#applies(each, subject)).map((each) => this.#field(each, subject.id)),
      );
    });
  }

  /** One field of the unit's own; undefined for a figure that is another unit's, or that nobody is asked for. */
  field({ indicatorId, subjectId }: FieldKey): SheetField | undefined {
    const indicator = this.#byId.get(indicatorId);
    if (indicator === undefined || indicator.owner !== this.row.owner) return undefined;
    const subject = this.subjectsOf(indicator.programme).find(({ id }) => id === subjectId);
    return subject && this.#applies(indicator, subject) ? this.#field(indicator, subjectId) : undefined;
  }

  /** What the programme's figures are about, as far as the report goes. */
  subjectsOf(programmeCode: string): { readonly id: string; readonly byLength?: boolean }[] {
    return this.#programmes.get(programmeCode)?.subject === 'SECTION'
      ? [...this.row.sections]
      : [...this.row.wards];
  }

  /** What the checks say about a value in a field; `beside` are values that are about to be written with it. */
  findings(
    field: SheetField,
    value: Exact,
    beside: ReadonlyMap<string, Exact | null> = new Map(),
  ): Finding[] {
    return checkFigure(field.indicator, value, {
      previous: field.previous?.value ?? undefined,
      target: field.target,
      other: (code, told = false) => this.#other(code, field.subjectId, beside, told),
    });
  }

  /** What stands in the way of sending the field as it is. */
  outstanding(field: SheetField): Finding[] {
    const { figure } = field;
    if (figure?.value == null) return [];
    return outstanding(this.findings(field, figure.value), figure);
  }

  /** Another owner's figure: of this period where it was told, else the last one. */
  known(code: string, subjectId: string): { readonly value: Exact; readonly told: boolean } | undefined {
    const indicator = this.#byCode.get(code);
    if (indicator === undefined) return undefined;
    const key = keyOf({ indicatorId: indicator.id, subjectId });
    const told = this.#current.get(key)?.value;
    const value = told ?? this.#previous.get(key)?.value;
    return value == null ? undefined : { value: trimExact(value), told: told != null };
  }

  /** The indicator that a finding compares with. */
  indicator(code: string | undefined): SheetIndicator | undefined {
    return code === undefined ? undefined : this.#byCode.get(code);
  }

  /** A figure of the same subject: what is being written, what the report holds, what others have sent, the last one. */
  #other(
    code: string,
    subjectId: string,
    beside: ReadonlyMap<string, Exact | null>,
    told: boolean,
  ): Exact | undefined {
    const indicator = this.#byCode.get(code);
    if (indicator === undefined) return undefined;
    const key = keyOf({ indicatorId: indicator.id, subjectId });
    if (beside.has(key)) return beside.get(key) ?? undefined;
    const own = indicator.owner === this.row.owner ? this.#figures.get(key) : undefined;
    const known = own ?? this.#current.get(key);
    if (known) return known.value ?? undefined;
    return told ? undefined : (this.#previous.get(key)?.value ?? undefined);
  }

  #applies(indicator: SheetIndicator, subject: { readonly byLength?: boolean }): boolean {
    return indicator.measure !== 'km' || subject.byLength === true;
  }

  #field(indicator: SheetIndicator, subjectId: string): SheetField {
    const key = keyOf({ indicatorId: indicator.id, subjectId });
    const figure = this.#figures.get(key);
    const previous = this.#previous.get(key);
    const target = this.#targets.get(key)?.value;
    const counted = this.#current.get(key);
    return {
      indicatorId: indicator.id,
      subjectId,
      indicator,
      ...(figure ? { figure } : {}),
      ...(previous ? { previous } : {}),
      ...(target === undefined ? {} : { target: trimExact(target) }),
      ...(counted ? { counted } : {}),
    };
  }
}

/** The field as one text. */
export function keyOf({ indicatorId, subjectId }: FieldKey): string {
  return `${indicatorId}/${subjectId}`;
}

function byKey<Item extends FieldKey>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}
