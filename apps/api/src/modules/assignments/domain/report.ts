import { civilDateOf, type Instant } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** Characters of a report's text. */
export const REPORT_LIMIT = 4000;
/** Characters of the number and symbol of a document that is a result. */
export const NUMBER_LIMIT = 100;

/** A text that somebody wrote, trimmed. Refuses REPORT_TEXT_REQUIRED, REPORT_TEXT_TOO_LONG. */
export function tidyReport(text: string | null | undefined): { text: string } | RefusalValue {
  const tidy = (text ?? '').trim();
  if (tidy === '') return refuse('REPORT_TEXT_REQUIRED', undefined, 'text');
  if ([...tidy].length > REPORT_LIMIT) {
    return refuse('REPORT_TEXT_TOO_LONG', { limit: String(REPORT_LIMIT) }, 'text');
  }
  return { text: tidy };
}

export interface GivenResult {
  readonly text: string | null | undefined;
  readonly documentNumber: string | null | undefined;
  readonly documentDate: string | null | undefined;
  readonly fileId: string | null | undefined;
}

export interface Result {
  readonly text: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly fileId: string | null;
}

/**
 * The product of an assignment: a document by number and date, or a file (handbook §3.8: completion needs a product).
 * Refuses RESULT_NEEDS_PRODUCT, RESULT_NUMBER_INCOMPLETE, RESULT_DATE_AHEAD, REPORT_TEXT_TOO_LONG.
 */
export function tidyResult(given: GivenResult, now: Instant): Result | RefusalValue {
  const text = (given.text ?? '').trim() || null;
  const documentNumber = (given.documentNumber ?? '').trim() || null;
  const documentDate = given.documentDate ?? null;
  const fileId = given.fileId ?? null;
  if (text !== null && [...text].length > REPORT_LIMIT) {
    return refuse('REPORT_TEXT_TOO_LONG', { limit: String(REPORT_LIMIT) }, 'text');
  }
  if ((documentNumber === null) !== (documentDate === null)) {
    return refuse('RESULT_NUMBER_INCOMPLETE', undefined, documentNumber ? 'documentDate' : 'documentNumber');
  }
  if (documentNumber !== null && [...documentNumber].length > NUMBER_LIMIT) {
    return refuse('RESULT_NUMBER_TOO_LONG', { limit: String(NUMBER_LIMIT) }, 'documentNumber');
  }
  if (documentDate !== null && documentDate > civilDateOf(now)) {
    return refuse('RESULT_DATE_AHEAD', undefined, 'documentDate');
  }
  if (documentNumber === null && fileId === null) {
    return refuse('RESULT_NEEDS_PRODUCT', undefined, 'documentNumber');
  }
  return { text, documentNumber, documentDate, fileId };
}

/**
 * How much of a quantity is done; the percentage is computed and never typed (handbook, rule 12). `asked`: whether the
 * assignment counts something. Refuses QUANTITY_NOT_ASKED, QUANTITY_INVALID.
 */
export function tidyQuantity(
  quantity: number | null | undefined,
  asked: boolean,
): { quantity: number | null } | RefusalValue {
  if (quantity === null || quantity === undefined) return { quantity: null };
  if (!asked) return refuse('QUANTITY_NOT_ASKED', undefined, 'quantity');
  if (!Number.isInteger(quantity) || quantity < 0) return refuse('QUANTITY_INVALID', undefined, 'quantity');
  return { quantity };
}

/** Per cent with one decimal, rounded down so that 100 means all; null where there is no target to compare with. */
export function percentDone(done: number | null, target: number | null): number | null {
  if (done === null || target === null || target === 0) return null;
  return Math.floor((done * 1000) / target) / 10;
}
