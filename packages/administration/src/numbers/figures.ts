import { roundExact } from './exact.js';

/** A figure: a number, or exact decimals as text with a point ("6.50"), as databases give them. */
export type Figure = number | string;

const DECIMAL = /^-?\d+(\.\d+)?$/;
const VIETNAMESE = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * "3.573" and "12,5": points between thousands, a comma before decimals. With `decimals` the figure is
 * rounded or filled up to that many places. Throws on what is no figure.
 */
export function formatFigure(value: Figure, decimals?: number): string {
  const exact = typeof value === 'number' ? plainDecimal(value) : value;
  if (!DECIMAL.test(exact)) throw new Error(`Not a figure: ${value}`);
  const text = decimals === undefined ? exact : roundExact(exact, decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = text.startsWith('-') ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** The figure of a Vietnamese text as exact decimals with a point, or undefined: "12.5" is none. */
export function parseExactFigure(text: string): string | undefined {
  const match = VIETNAMESE.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction] = match;
  return `${sign}${whole.replace(/\./g, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The same as a number, for figures in which binary fractions do no harm. */
export function parseFigure(text: string): number | undefined {
  const exact = parseExactFigure(text);
  return exact === undefined ? undefined : Number(exact);
}

/** Counts of people, units and drafts in sentences take a zero below 10: "02 dự thảo", "05 cơ quan", but "0". */
export function formatCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatFigure(count);
}

/** Numbers beyond 21 digits or below a millionth would print with an exponent: written out here. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
