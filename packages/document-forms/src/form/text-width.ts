import { foldDiacritics } from '@thong-suot/administration';
import { points } from './measures.js';

/**
 * Advance widths of Times New Roman Bold in thousandths of the letter size, by width. Vietnamese letters
 * are as wide as their base letters. Good enough for the rules under titles, which the decree measures by
 * the length of the text.
 */
const BOLD_WIDTHS: Readonly<Record<number, string>> = {
  250: ' ,.',
  278: 'il/\\',
  333: "fjt-:;()[]!'",
  389: 'Is',
  444: 'cerz"',
  500: '0123456789agovxyJ?',
  556: 'bdhknpquS',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYw',
  778: 'GHKOQ',
  833: 'm',
  944: 'M',
  1000: 'W%',
};

const WIDTH_OF = new Map(
  Object.entries(BOLD_WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/** The length of a line of bold text in twentieths of a point, at a letter size in points. */
export function boldTextWidth(text: string, size: number): number {
  const units = [...foldDiacritics(text)].reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? 500), 0);
  return points((units * size) / 1000);
}
