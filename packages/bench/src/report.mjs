/**
 * A measured bar. `value` is a ratio or a count; `floor` and `aim` are what it is held against (`atMost`: lower is
 * better); `detail` says what was measured, with its spread. A bar without a floor is for information.
 * @typedef {{ what: string, value: number, floor?: number, aim?: number, atMost?: boolean, detail: string }} Bar
 */

/** Prints the bars and says whether every floor holds. @param {readonly Bar[]} bars */
export function print(bars) {
  for (const bar of bars) {
    console.log(`${verdict(bar)}  ${shown(bar.value)}  ${bar.what}`);
    if (bar.floor !== undefined) {
      const sign = bar.atMost ? '≤' : '≥';
      console.log(`               floor ${sign} ${bar.floor}, aim ${bar.atMost ? '≤' : '≥'} ${bar.aim}`);
    }
    console.log(`               ${bar.detail}`);
  }
  return bars.every((bar) => bar.floor === undefined || holds(bar, bar.floor));
}

/** @param {Bar} bar */
function verdict(bar) {
  if (bar.floor === undefined) return '   info';
  if (bar.aim !== undefined && holds(bar, bar.aim)) return '    aim';
  return holds(bar, bar.floor) ? '  floor' : ' MISSED';
}

/** @param {Bar} bar @param {number} bound */
function holds({ value, atMost }, bound) {
  return atMost ? value <= bound : value >= bound;
}

/** @param {number} value */
function shown(value) {
  return (Number.isInteger(value) ? String(value) : value.toFixed(2)).padStart(5);
}

/** The middle of some numbers. @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** "120 to 140 a second". @param {readonly number[]} rates */
export function spread(rates) {
  return `${Math.round(Math.min(...rates))} to ${Math.round(Math.max(...rates))} a second`;
}
