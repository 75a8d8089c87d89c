import { civilDate, civilDateOf, formatDate, type CivilDate } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';

/** The last number of the register of this year, and the date that it carries. */
export interface LastEntry {
  readonly number: number;
  readonly dated: string;
}

/**
 * The date that goes on a document when it is numbered: the day asked for, or the business day of the act.
 * Refuses DATE_BEFORE_SIGNATURE, DATE_IN_FUTURE, DATE_IN_OTHER_YEAR: a number belongs to the register of its calendar
 * year (Decree 30/2020, article 15), so its date lies in that year; and DATE_BEFORE_LAST_NUMBER: a later number carries
 * no earlier date. A number slipped in between ("274a") is not given here, only taken over from papers issued before.
 */
export function documentDate(
  asked: CivilDate | undefined,
  { now, signedAt, last }: { now: string; signedAt: string; last: LastEntry | undefined },
): { dated: CivilDate; year: number } | RefusalValue {
  const today = civilDateOf(now);
  const signed = civilDateOf(signedAt);
  const dated = asked ?? today;
  const params = { dated: formatDate(dated), signed: formatDate(signed), today: formatDate(today) };
  if (dated > today) return { refused: 'DATE_IN_FUTURE', field: 'dated', params };
  if (dated < signed) return { refused: 'DATE_BEFORE_SIGNATURE', field: 'dated', params };
  const year = yearOf(today);
  if (yearOf(dated) !== year) {
    return { refused: 'DATE_IN_OTHER_YEAR', field: 'dated', params: { ...params, year: String(year) } };
  }
  if (last !== undefined && dated < last.dated) {
    const number = String(last.number).padStart(2, '0');
    const lastParams = { ...params, number, last: formatDate(civilDate(last.dated)) };
    return { refused: 'DATE_BEFORE_LAST_NUMBER', field: 'dated', params: lastParams };
  }
  return { dated, year };
}

/** The calendar year of a civil date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
