import { foldDiacritics } from '../text/index.js';

const RETURNING = /^(returned|disagreed|tra lai|khong dong y)\b/;

/**
 * Whether an outcome of a step sends the matter back, so that a reason is owed: one of the platform's own codes, or words of an
 * administrator that begin so ("Trả lại đơn vị", "Không đồng ý").
 */
export function isReturn(outcome: string): boolean {
  return RETURNING.test(foldDiacritics(outcome).toLowerCase());
}
