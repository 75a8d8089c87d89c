import { isExact, parseExactFigure, type Exact } from '@thong-suot/administration';

/** What a typed text says. */
export type Reading =
  | { readonly kind: 'EMPTY' }
  | {
      readonly kind: 'FIGURE';
      readonly value: Exact;
      /** What the same keys mean to whoever confuses point and comma: "3.573" is also 3,573. */
      readonly otherwise?: Exact;
    }
  | {
      readonly kind: 'NOT_A_FIGURE';
      /** What was probably meant: "12.5" is 12,5 to whoever writes a decimal point. */
      readonly meant?: Exact;
    };

const ONE_SEPARATOR_AND_THREE_DIGITS = /^-?\d{1,3}[.,]\d{3}$/;

/** Reads a figure as it is written here: points between thousands, a comma before decimals; spaces are passed over. */
export function readFigure(typed: string): Reading {
  const text = typed.normalize('NFC').replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') return { kind: 'EMPTY' };
  const value = parseExactFigure(text);
  if (value === undefined) {
    return isExact(text) ? { kind: 'NOT_A_FIGURE', meant: text } : { kind: 'NOT_A_FIGURE' };
  }
  if (!ONE_SEPARATOR_AND_THREE_DIGITS.test(text)) return { kind: 'FIGURE', value };
  const swapped = text.includes('.') ? text : text.replace(',', '');
  return { kind: 'FIGURE', value, otherwise: swapped };
}
