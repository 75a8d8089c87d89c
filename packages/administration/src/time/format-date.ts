import { partsOf, type CivilDate } from './civil-date.js';

/** A month of a year, for drafts whose day is still blank. */
export type CivilMonth = { readonly year: number; readonly month: number };

/** The room that a draft leaves for a day written by hand: four spaces that do not break. */
export const BLANK_DAY = '\u00a0\u00a0\u00a0\u00a0';

/** "19/3/2025", "05/02/2025": days below 10 and the months 1 and 2 take a zero (Decree 30/2020, Annex I). */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${paddedDay(day)}/${paddedMonth(month)}/${year}`;
}

/** "19/3", "05/02": a day of the current year where the year is plain. */
export function formatDayMonth(date: CivilDate): string {
  const { month, day } = partsOf(date);
  return `${paddedDay(day)}/${paddedMonth(month)}`;
}

/** "ngày 05 tháng 02 năm 2025", the form of the date line and of legal bases. */
export function formatLongDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${paddedDay(day)} tháng ${paddedMonth(month)} năm ${year}`;
}

/** "tháng 3 năm 2025". */
export function formatMonth({ year, month }: CivilMonth): string {
  return `tháng ${paddedMonth(month)} năm ${year}`;
}

/**
 * "Thành phố Lạng Sơn, ngày 05 tháng 02 năm 2025". A draft has no day, since the clerk gives it with the
 * number: then only the month stands.
 */
export function placeDateLine(place: string, date: CivilDate | CivilMonth): string {
  if (typeof date === 'string') return `${place}, ${formatLongDate(date)}`;
  return `${place}, ngày${BLANK_DAY}${formatMonth(date)}`;
}

function paddedDay(day: number): string {
  return day < 10 ? `0${day}` : String(day);
}

function paddedMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
