import { addExact, civilDate, subtractExact, type CivilDate, type Exact } from '@thong-suot/administration';
import { paceOf, rateOfTotals, total, type Pace } from '@thong-suot/land-rules';
import type { LandFacts, UnitOfFacts } from './land-facts.js';

/** What a cell of the city's table says. */
export interface CityCell {
  readonly column: ColumnCode;
  /** `NO_DATA`: not reported; `NO_TARGET`: reported, but nothing is set to hold it against; `NONE`: nothing to report. */
  readonly state: 'COUNTED' | 'PENDING' | 'NO_DATA' | 'NO_TARGET' | 'NONE';
  readonly value: Exact | null;
  readonly whole: Exact | null;
  readonly rate: Exact | null;
  readonly pace: Pace | null;
  /** Against the period before. */
  readonly change: Exact | null;
  /** Where the period has no figure: the last one known, and of which day. */
  readonly last: { readonly value: Exact; readonly asOf: string } | null;
}

export type ColumnCode = 'SIGNED' | 'REGISTERED' | 'INVENTORY' | 'PAID' | 'AREA' | 'ENCROACHED';

export interface CityColumn {
  readonly code: ColumnCode;
  readonly programme: string;
  /** `CHECKLIST`: products that are there, of all; never a percentage. */
  readonly kind: 'RATE' | 'COUNT' | 'CHECKLIST';
  readonly measure: string;
}

/** The columns of the city's table, each answering one question. */
export const CITY_COLUMNS: readonly CityColumn[] = [
  { code: 'SIGNED', programme: 'CERTIFICATES', kind: 'RATE', measure: 'thửa' },
  { code: 'REGISTERED', programme: 'CERTIFICATES', kind: 'COUNT', measure: 'thửa' },
  { code: 'PAID', programme: 'CLEARANCE', kind: 'RATE', measure: 'hộ' },
  { code: 'AREA', programme: 'CLEARANCE', kind: 'RATE', measure: 'ha' },
  { code: 'ENCROACHED', programme: 'ENCROACHED', kind: 'CHECKLIST', measure: 'khu' },
  { code: 'INVENTORY', programme: 'INVENTORY', kind: 'CHECKLIST', measure: 'bước' },
];

export interface CityRow {
  readonly unit: UnitOfFacts;
  readonly cells: readonly CityCell[];
}

export interface CityTable {
  readonly columns: readonly CityColumn[];
  readonly rows: readonly CityRow[];
  /** The city, from all wards that have reported. */
  readonly totals: readonly CityCell[];
}

/** The table of wards and indicators: all wards for whom follows the city, one's own for a ward; the city's sums for all. */
export function cityTable(facts: LandFacts): CityTable {
  const columns = CITY_COLUMNS.filter(({ programme }) =>
    facts.row.programmes.some(({ code }) => code === programme),
  );
  const shown = new Set(columns.flatMap(({ programme }) => facts.wardsOf(programme).map(({ id }) => id)));
  const day = civilDate(facts.row.period.asOf);
  const cellsOf = (wardIds: readonly string[]) =>
    columns.map((column) => cellOf(facts, column, wardIds, day));
  return {
    columns,
    rows: facts.row.wards
      .filter(({ id }) => shown.has(id))
      .map((unit) => ({ unit, cells: cellsOf([unit.id]) })),
    totals: cellsOf(facts.row.wards.map(({ id }) => id)),
  };
}

/** The first figure of the city page: what of the year's target is reached, and how that came about. */
export interface CityProgress {
  readonly value: Exact | null;
  readonly target: Exact | null;
  readonly rate: Exact | null;
  readonly pace: Pace | null;
  readonly missing: readonly UnitOfFacts[];
  readonly series: readonly SeriesPoint[];
}

export interface SeriesPoint {
  readonly asOf: string;
  readonly period: string;
  readonly value: Exact | null;
  /** Wards that have a figure on that day. */
  readonly known: number;
  readonly wards: number;
}

/** Of the wards that the person may read: all, or one's own. Null where certificates are not theirs to see. */
export function certificateProgress(facts: LandFacts): CityProgress | null {
  if (!facts.row.programmes.some(({ code }) => code === 'CERTIFICATES')) return null;
  const wards = facts.wardsOf('CERTIFICATES');
  const cell = cellOf(
    facts,
    SIGNED,
    wards.map(({ id }) => id),
    civilDate(facts.row.period.asOf),
  );
  const days = [...new Map(facts.row.series.map(({ asOf, period }) => [asOf, period]))];
  return {
    value: cell.value,
    target: cell.whole,
    rate: cell.rate,
    pace: cell.pace,
    missing: wards.filter(({ id }) => facts.value('signed', id) === null),
    series: days.map(([asOf, period]) => {
      const sum = total(
        wards.map(({ id }) => ({
          subject: id,
          value:
            facts.row.series.find((point) => point.asOf === asOf && point.subjectId === id)?.value ?? null,
        })),
      );
      return { asOf, period, value: sum.value, known: sum.known, wards: wards.length };
    }),
  };
}

const SIGNED: CityColumn = { code: 'SIGNED', programme: 'CERTIFICATES', kind: 'RATE', measure: 'thửa' };

function cellOf(
  facts: LandFacts,
  { code }: CityColumn,
  wardIds: readonly string[],
  day: CivilDate,
): CityCell {
  switch (code) {
    case 'SIGNED':
      return signedCell(facts, wardIds, day);
    case 'REGISTERED':
      return countCell(facts, wardIds);
    case 'PAID':
      return sectionCell(facts, 'PAID', wardIds, 'paid', 'planApproved');
    case 'AREA':
      return sectionCell(facts, 'AREA', wardIds, 'handedOverHa', 'totalHa');
    case 'ENCROACHED':
      return encroachedCell(facts, wardIds);
    case 'INVENTORY':
      return inventoryCell(facts, wardIds);
    default:
      return code satisfies never;
  }
}

function signedCell(facts: LandFacts, wardIds: readonly string[], day: CivilDate): CityCell {
  const pairs = wardIds.map((id) => ({
    part: facts.value('signed', id),
    whole: facts.target('signed', id),
  }));
  const value = sum(pairs.map(({ part }) => part));
  const whole = sum(pairs.map(({ whole: target }) => target));
  // Held against the pace only where every ward has reported and has its target: else the comparison is lame.
  const complete = pairs.every(({ part, whole: target }) => part !== null && target !== null);
  return {
    column: 'SIGNED',
    state: stateOf(facts, ['signed'], wardIds, value, whole === null ? 'NO_TARGET' : 'COUNTED'),
    value,
    whole,
    rate: rateOfTotals(pairs),
    pace: complete ? paceOf(value, whole, day) : null,
    change: changeOf(facts, 'signed', wardIds),
    last: lastOf(facts, 'signed', wardIds, value),
  };
}

function countCell(facts: LandFacts, wardIds: readonly string[]): CityCell {
  const value = sum(wardIds.map((id) => facts.value('registered', id)));
  return {
    column: 'REGISTERED',
    state: stateOf(facts, ['registered'], wardIds, value),
    value,
    whole: null,
    rate: null,
    pace: null,
    change: changeOf(facts, 'registered', wardIds),
    last: lastOf(facts, 'registered', wardIds, value),
  };
}

function sectionCell(
  facts: LandFacts,
  column: 'PAID' | 'AREA',
  wardIds: readonly string[],
  part: string,
  whole: string,
): CityCell {
  const sections = wardIds.flatMap((id) => facts.sectionsIn(id)).map(({ id }) => id);
  if (sections.length === 0) return nothing(column);
  const pairs = sections.map((id) => ({ part: facts.value(part, id), whole: facts.value(whole, id) }));
  const value = sum(pairs.map((pair) => pair.part));
  return {
    column,
    state: stateOf(facts, [part, whole], sections, value),
    value,
    whole: sum(pairs.map((pair) => pair.whole)),
    rate: rateOfTotals(pairs),
    pace: null,
    change: changeOf(facts, part, sections),
    last: lastOf(facts, part, sections, value),
  };
}

/** Sites dealt with in any way: granted, taken back, handed to the competent body. */
const DEALT_WITH = ['encroachedGranted', 'encroachedRecovered', 'encroachedTransferred'];

function encroachedCell(facts: LandFacts, wardIds: readonly string[]): CityCell {
  const dealt = wardIds.map((id) => sum(DEALT_WITH.map((code) => facts.value(code, id))));
  const value = sum(dealt);
  return {
    column: 'ENCROACHED',
    state: stateOf(facts, ['encroachedSites'], wardIds, value),
    value,
    whole: sum(wardIds.map((id) => facts.value('encroachedSites', id))),
    rate: null,
    pace: null,
    change: null,
    last: null,
  };
}

function inventoryCell(facts: LandFacts, wardIds: readonly string[]): CityCell {
  const steps = facts.row.indicators.filter(({ programme }) => programme === 'INVENTORY');
  const told = wardIds.flatMap((id) => steps.map(({ code }) => facts.value(code, id)));
  const known = told.filter((mark) => mark !== null);
  const value = known.length === 0 ? null : String(known.filter((mark) => mark === '1').length);
  return {
    column: 'INVENTORY',
    state: stateOf(
      facts,
      steps.map(({ code }) => code),
      wardIds,
      value,
    ),
    value,
    whole: String(steps.length * wardIds.length),
    rate: null,
    pace: null,
    change: null,
    last: null,
  };
}

function nothing(column: ColumnCode): CityCell {
  return {
    column,
    state: 'NONE',
    value: null,
    whole: null,
    rate: null,
    pace: null,
    change: null,
    last: null,
  };
}

/** A figure that its unit has sent and the department has not looked at is told as such. */
function stateOf(
  facts: LandFacts,
  codes: readonly string[],
  subjects: readonly string[],
  value: Exact | null,
  otherwise: CityCell['state'] = 'COUNTED',
): CityCell['state'] {
  if (value === null) return 'NO_DATA';
  const pending = codes.some((code) => subjects.some((id) => facts.figure(code, id)?.accepted === false));
  return pending && otherwise === 'COUNTED' ? 'PENDING' : otherwise;
}

/** Since the last period, of the subjects that have both figures; null where none has. */
function changeOf(facts: LandFacts, code: string, subjects: readonly string[]): Exact | null {
  const changes = subjects.flatMap((id) => {
    const now = facts.value(code, id);
    const before = facts.before(code, id)?.value ?? null;
    return now === null || before === null ? [] : [subtractExact(now, before)];
  });
  return changes.length === 0 ? null : addExact(...changes);
}

/** What was known before, where the period has nothing; of the last day on which anything was. */
function lastOf(
  facts: LandFacts,
  code: string,
  subjects: readonly string[],
  value: Exact | null,
): CityCell['last'] {
  if (value !== null) return null;
  const known = subjects.flatMap((id) => facts.before(code, id) ?? []);
  const asOf = known
    .map((figure) => figure.asOf)
    .sort()
    .at(-1);
  const last = sum(known.filter((figure) => figure.asOf === asOf).map((figure) => figure.value));
  return asOf === undefined || last === null ? null : { value: last, asOf };
}

/** Of the known ones; null where none is. */
function sum(values: readonly (Exact | null)[]): Exact | null {
  return total(values.map((value, at) => ({ subject: String(at), value }))).value;
}
