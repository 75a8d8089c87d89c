import {
  compareExact,
  formatFigure,
  roundExact,
  subtractExact,
  trimExact,
  type Exact,
} from '@thong-suot/administration';
import { figureWords, plainFigure } from '@thong-suot/land-rules';

/** "11,17%": two decimals, as the service computes it. */
export function percentWords(rate: Exact): string {
  return `${formatFigure(trimExact(rate))}%`;
}

/** "11,2%", where there is little room. */
export function shortPercent(rate: Exact): string {
  return `${formatFigure(trimExact(roundExact(rate, 1)))}%`;
}

export { figureWords, plainFigure };

/** What a figure did since the last one: up, down or the same, and by how much; undefined where one is missing. */
export function changeOf(
  value: Exact | null,
  previous: Exact | null,
): { readonly direction: 'UP' | 'DOWN' | 'SAME'; readonly by: Exact } | undefined {
  if (value === null || previous === null) return undefined;
  const difference = subtractExact(value, previous);
  const sign = compareExact(difference, '0');
  if (sign === 0) return { direction: 'SAME', by: '0' };
  return { direction: sign > 0 ? 'UP' : 'DOWN', by: trimExact(difference.replace('-', '')) };
}
