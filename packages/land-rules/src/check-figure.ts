import {
  addExact,
  compareExact,
  decimalsOf,
  divideExact,
  multiplyExact,
  subtractExact,
  trimExact,
  type Exact,
} from '@thong-suot/administration';
import type { Finding } from './finding.js';
import type { Indicator, IndicatorCheck } from './indicator.js';

/** What stands around a figure: all of the same subject. */
export interface FigureContext {
  /** Of the last period that has one. */
  readonly previous?: Exact | undefined;
  /** Of the year, where one is set. */
  readonly target?: Exact | undefined;
  /**
   * Another indicator of the same subject, by its code: of this period, else the last one known. With `told` only of this
   * period.
   */
  other(code: string, told?: boolean): Exact | undefined;
}

/** A figure of more whole digits than this is a slip of the hand: nine hundred billion of anything. */
const MOST_DIGITS = 12;
/** From this many times as much or as little as last time a slip of point and comma is asked about. */
const SUSPECT = '50';

/**
 * What there is to say about a figure, the gravest first. The same code checks while typing and when the service takes
 * the figure in. An official hand-over above payment is no fault: handing over early is rewarded.
 */
export function checkFigure(indicator: Indicator, value: Exact, context: FigureContext): Finding[] {
  if (indicator.value === 'CHECK') return checkMark(value, context);
  const form = formOf(indicator, value, context);
  if (form) return [form];
  const { previous } = context;
  const thousandfold = slipOf(indicator, value, context);
  const found = indicator.checks.flatMap((check) => againstCheck(check, value, context));
  if (previous !== undefined && compareExact(value, previous) !== 0) {
    if (indicator.kind === 'SCOPE') found.push({ code: 'SCOPE_CHANGED', weight: 'REASON', limit: previous });
    const fell = compareExact(value, previous) < 0;
    if (indicator.kind === 'CUMULATIVE' && fell) {
      found.push({ code: 'FELL', weight: 'REASON', difference: subtractExact(previous, value) });
    }
  }
  // Where a slip is likely, everything else follows from it.
  const all = thousandfold ? [thousandfold, ...found] : found;
  return all.sort((a, b) => GRAVITY.indexOf(a.weight) - GRAVITY.indexOf(b.weight));
}

const GRAVITY = ['BLOCK', 'CONFIRM', 'REASON', 'NOTE'] as const;

/** A product that was there is not taken back without a reason. */
function checkMark(value: Exact, { previous }: FigureContext): Finding[] {
  const mark = trimExact(value);
  if (mark !== '0' && mark !== '1') return [{ code: 'NOT_A_FIGURE', weight: 'BLOCK' }];
  const undone = mark === '0' && previous !== undefined && compareExact(previous, '1') === 0;
  return undone ? [{ code: 'UNDONE', weight: 'REASON' }] : [];
}

function formOf(indicator: Indicator, value: Exact, context: FigureContext): Finding | undefined {
  if (compareExact(value, '0') < 0) return { code: 'NEGATIVE', weight: 'BLOCK' };
  const exact = trimExact(value);
  if (decimalsOf(exact) > indicator.decimals) {
    const times = multiplyExact(value, '1000');
    const instead = decimalsOf(value) === 3 && fits(indicator, times) ? { instead: trimExact(times) } : {};
    if (indicator.decimals === 0) return { code: 'FRACTION', weight: 'BLOCK', ...instead };
    return { code: 'TOO_FINE', weight: 'BLOCK', ...instead };
  }
  if (wholeDigits(exact) > MOST_DIGITS) {
    const slip = slipOf(indicator, value, context);
    return { code: 'TOO_LARGE', weight: 'BLOCK', ...(slip?.instead ? { instead: slip.instead } : {}) };
  }
  return undefined;
}

/** A figure a thousand times off what it was, or off the whole that it is part of: 3573 for 3,573 and the other way. */
function slipOf(indicator: Indicator, value: Exact, context: FigureContext): Finding | undefined {
  const measure = yardstick(indicator, context);
  if (measure === undefined || compareExact(value, '0') === 0) return undefined;
  const tooMuch = compareExact(value, multiplyExact(measure.at, SUSPECT)) >= 0;
  const tooLittle = !measure.ceiling && compareExact(multiplyExact(value, SUSPECT), measure.at) <= 0;
  if (!tooMuch && !tooLittle) return undefined;
  const other = tooMuch ? divideExact(value, '1000', decimalsOf(value) + 3) : multiplyExact(value, '1000');
  const instead = other === undefined ? undefined : trimExact(other);
  const nearer = instead !== undefined && fits(indicator, instead) && closer(instead, value, measure.at);
  return {
    code: 'THOUSANDFOLD',
    weight: 'CONFIRM',
    limit: measure.at,
    ...(nearer ? { instead } : {}),
  };
}

/** What a figure is measured by: itself last time, else the whole that it is part of, else the year's target. */
function yardstick(
  { checks, kind }: Indicator,
  { previous, target, other }: FigureContext,
): { at: Exact; ceiling: boolean } | undefined {
  const positive = (at: Exact | undefined) => at !== undefined && compareExact(at, '0') > 0;
  if (kind !== 'IN_PERIOD' && positive(previous)) return { at: previous as Exact, ceiling: false };
  for (const check of checks) {
    const whole =
      check.rule === 'NOT_ABOVE' ? other(check.than) : check.rule === 'WITHIN_TARGET' ? target : undefined;
    if (positive(whole)) return { at: whole as Exact, ceiling: true };
  }
  return undefined;
}

function fits({ decimals }: Indicator, value: Exact): boolean {
  const exact = trimExact(value);
  return decimalsOf(exact) <= decimals && wholeDigits(exact) <= MOST_DIGITS;
}

function wholeDigits(value: Exact): number {
  return value.split('.')[0]?.length ?? 0;
}

/** Whether `one` lies nearer to the measure than `two`, in how many times as much. */
function closer(one: Exact, two: Exact, measure: Exact): boolean {
  const off = (value: Exact) =>
    compareExact(value, measure) >= 0
      ? divideExact(value, measure, 6)
      : compareExact(value, '0') === 0
        ? undefined
        : divideExact(measure, value, 6);
  const [a, b] = [off(one), off(two)];
  return a !== undefined && b !== undefined && compareExact(a, b) < 0;
}

function againstCheck(check: IndicatorCheck, value: Exact, { other, target }: FigureContext): Finding[] {
  switch (check.rule) {
    case 'NOT_ABOVE': {
      const whole = other(check.than);
      if (whole === undefined || compareExact(value, whole) <= 0) return [];
      const told = { than: check.than, limit: whole };
      return check.weight === 'BLOCK'
        ? [{ code: 'OVER_TOTAL', weight: 'BLOCK', ...told }]
        : [{ code: 'OVER_OTHER', weight: 'CONFIRM', ...told }];
    }
    case 'WITHIN_TARGET':
      if (target === undefined || compareExact(value, target) <= 0) return [];
      return [{ code: 'OVER_TARGET', weight: 'CONFIRM', limit: target }];
    case 'SUM_OF': {
      const parts = check.parts.flatMap((code) => other(code, true) ?? []);
      if (parts.length === 0) return [];
      const sum = addExact(...parts);
      if (compareExact(sum, value) === 0) return [];
      return [{ code: 'SUM_DIFFERS', weight: 'BLOCK', limit: sum }];
    }
    case 'NOTE_ABOVE': {
      const below = other(check.than);
      if (below === undefined || compareExact(value, below) <= 0) return [];
      return [
        { code: check.note, weight: 'NOTE', than: check.than, difference: subtractExact(value, below) },
      ];
    }
    default:
      return check satisfies never;
  }
}
