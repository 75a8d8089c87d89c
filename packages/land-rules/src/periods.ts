import {
  addDays,
  addWorkingDays,
  civilDate,
  dayOf,
  endOfOfficeDay,
  partsOf,
  type CivilDate,
  type Instant,
} from '@thong-suot/administration';

/** How often a report is due. */
export const REPORTING_REGIMES = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'NINE_MONTHS', 'YEARLY'] as const;

export type ReportingRegime = (typeof REPORTING_REGIMES)[number];

/** The span of a report; when it speaks of, and when it is due, are said apart since regimes differ. */
export interface ReportingPeriod {
  readonly regime: ReportingRegime;
  /** "Tháng 4/2025", "Quý I/2025". */
  readonly name: string;
  /** First and last day, both inside. */
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  /** The day whose state is told. */
  readonly asOf: CivilDate;
  readonly dueAt: Instant;
}

const CUT_OFF = 14;
/** In the month of the last day: after how many months the regime closes, and how many it spans. */
const REGIMES: Record<ReportingRegime, { readonly closes: readonly number[]; readonly months: number }> = {
  MONTHLY: { closes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], months: 1 },
  QUARTERLY: { closes: [3, 6, 9, 12], months: 3 },
  HALF_YEARLY: { closes: [6], months: 6 },
  NINE_MONTHS: { closes: [9], months: 9 },
  YEARLY: { closes: [12], months: 12 },
};

/**
 * The period of a regime that a day falls into, or that begins next (Decree 09/2019/NĐ-CP, articles 12 and 13: from the
 * 15th of the month before to the 14th of the last month). It is due `workingDays` working days after its last day, at
 * the close of the office: the regime sets that, two unless told.
 */
export function reportingPeriod(regime: ReportingRegime, day: CivilDate, workingDays = 2): ReportingPeriod {
  const { closes, months } = REGIMES[regime];
  const { year } = partsOf(day);
  const ends = [year, year + 1].flatMap((y) => closes.map((month) => cutOff(y, month)));
  const periodTo = ends.find((end) => end >= day);
  if (periodTo === undefined) throw new Error(`no ${regime} period ends after ${day}`);
  const { year: endYear, month: endMonth } = partsOf(periodTo);
  const before = endMonth - months;
  const periodFrom = addDays(before > 0 ? cutOff(endYear, before) : cutOff(endYear - 1, before + 12), 1);
  return {
    regime,
    name: nameOf(regime, endYear, endMonth),
    periodFrom,
    periodTo,
    asOf: periodTo,
    dueAt: endOfOfficeDay(addWorkingDays(periodTo, workingDays)),
  };
}

/** The period of the same regime that follows a day on which one ended. */
export function nextPeriod(regime: ReportingRegime, endedOn: string): ReportingPeriod {
  return reportingPeriod(regime, addDays(civilDate(endedOn), 1));
}

function cutOff(year: number, month: number): CivilDate {
  const day = dayOf(year, month, CUT_OFF);
  if (day === undefined) throw new Error(`no month ${month}`);
  return day;
}

function nameOf(regime: ReportingRegime, year: number, month: number): string {
  switch (regime) {
    case 'MONTHLY':
      return `Tháng ${month}/${year}`;
    case 'QUARTERLY':
      return `Quý ${['I', 'II', 'III', 'IV'][month / 3 - 1]}/${year}`;
    case 'HALF_YEARLY':
      return `6 tháng đầu năm ${year}`;
    case 'NINE_MONTHS':
      return `9 tháng năm ${year}`;
    case 'YEARLY':
      return `Năm ${year}`;
    default:
      return regime satisfies never;
  }
}
