import { dayOf, type CivilDate } from './civil-date.js';

const NUMERIC = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const IN_WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;
const DATE_IN_TEXT = /(\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/i;

/**
 * The day of a Vietnamese date in any form that is met: 19/3/2025, 05/02/2025, 5-2-2025,
 * "ngày 19 tháng 3 năm 2025". Day before month always. Undefined for other texts and for days that do
 * not exist.
 */
export function parseVietnameseDate(text: string): CivilDate | undefined {
  const tidy = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const match = NUMERIC.exec(tidy) ?? IN_WORDS.exec(tidy);
  if (match === null) return undefined;
  return dayOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** The first date inside a sentence, or undefined. */
export function findVietnameseDate(text: string): CivilDate | undefined {
  const match = DATE_IN_TEXT.exec(text.normalize('NFC').replace(/\s+/g, ' '));
  return match?.[1] === undefined ? undefined : parseVietnameseDate(match[1]);
}
