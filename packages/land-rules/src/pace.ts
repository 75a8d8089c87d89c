import {
  civilDate,
  compareExact,
  daysBetween,
  divideExact,
  multiplyExact,
  partsOf,
  roundExact,
  subtractExact,
  type CivilDate,
  type Exact,
} from '@thong-suot/administration';
import { rate } from './consolidate.js';

/** How a figure stands against the even pace of its year. */
export type PaceStanding = 'REACHED' | 'NEAR' | 'BEHIND';

/** Where a year's target would be on a day if every day did the same. */
export interface Pace {
  /** Rounded to whole units: the comparison is rough by nature. */
  readonly expected: Exact;
  /** How much is missing; negative where there is more. */
  readonly behind: Exact;
  readonly standing: PaceStanding;
}

/** Four fifths of the even pace are near it: a setting until a monthly plan is given. */
const NEAR_PERCENT = '80';

/**
 * A year's figure against its even pace on a day; null without a target. It compares and is no plan: where a plan by
 * month exists, that one counts.
 */
export function paceOf(value: Exact | null, target: Exact | null, day: CivilDate): Pace | null {
  if (value === null || target === null || compareExact(target, '0') <= 0) return null;
  const { year } = partsOf(day);
  const days = daysBetween(civilDate(`${year}-01-01`), civilDate(`${year + 1}-01-01`));
  const passed = daysBetween(civilDate(`${year}-01-01`), day) + 1;
  const expected = divideExact(multiplyExact(target, String(passed)), String(days), 0) ?? '0';
  const reached = rate(value, expected);
  const standing =
    reached === null || compareExact(reached, '100') >= 0
      ? 'REACHED'
      : compareExact(reached, NEAR_PERCENT) >= 0
        ? 'NEAR'
        : 'BEHIND';
  return { expected, behind: roundExact(subtractExact(expected, value), 0), standing };
}
