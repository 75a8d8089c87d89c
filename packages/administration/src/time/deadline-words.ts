import { addDays, dayOf, partsOf, type CivilDate } from './civil-date.js';
import { formatDate } from './format-date.js';
import { instantAt, type CivilTime, type Instant } from './instant.js';
import { findVietnameseDate } from './parse-date.js';

/** One way to understand ambiguous words. */
export type DeadlineChoice = { readonly instant: Instant; readonly text: string };

/** What the words of a deadline mean; the words themselves are always kept. */
export type ResolvedDeadline =
  | { readonly kind: 'resolved'; readonly words: string; readonly instant: Instant }
  | { readonly kind: 'ambiguous'; readonly words: string; readonly choices: readonly DeadlineChoice[] }
  | { readonly kind: 'unresolved'; readonly words: string };

/** What is known about the document in which the words stand. */
export type DeadlineContext = {
  /** Day of the meeting, or of the document. */
  readonly spokenOn: CivilDate;
  /** When an office day ends; 17:00 unless set. */
  readonly endOfDay?: CivilTime;
};

/**
 * The moment that the words of a deadline mean: "trong ngày 19/3/2025" ends with that office day;
 * "trước 10 giờ 00 ngày 21/3/2025" is that hour; "trong tháng 3/2025" and "trong quý II/2025" end with
 * their last day. "Trong ngày" alone may mean the day of the meeting or the day after, when the notice
 * arrives: a person chooses. Everything else is unresolved.
 */
export function resolveDeadlineWords(words: string, context: DeadlineContext): ResolvedDeadline {
  const text = words.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const endOfDay = context.endOfDay ?? '17:00';
  const date = findVietnameseDate(text) ?? endOfPeriod(text);
  if (date === undefined && /trong ngày(?! làm việc)/.test(text)) {
    return { kind: 'ambiguous', words, choices: sameDayOrNext(context.spokenOn, endOfDay) };
  }
  if (date === undefined) return { kind: 'unresolved', words };
  return { kind: 'resolved', words, instant: instantAt(date, hourIn(text) ?? endOfDay) };
}

function sameDayOrNext(day: CivilDate, endOfDay: CivilTime): DeadlineChoice[] {
  return [day, addDays(day, 1)].map((date) => ({
    instant: instantAt(date, endOfDay),
    text: `${endOfDay.replace(':', ' giờ ')} ngày ${formatDate(date)}`,
  }));
}

function hourIn(text: string): CivilTime | undefined {
  const match = /(\d{1,2})\s*(?:giờ|h)\s*(\d{2})?/.exec(text);
  if (match === null || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return undefined;
  return `${String(match[1]).padStart(2, '0')}:${match[2] ?? '00'}`;
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];

function endOfPeriod(text: string): CivilDate | undefined {
  const month = /trong tháng (\d{1,2})\s*(?:\/|năm )\s*(\d{4})/.exec(text);
  if (month !== null) return lastDayOf(Number(month[2]), Number(month[1]));
  const quarter = /trong quý (iv|iii|ii|i)\s*(?:\/|năm )\s*(\d{4})/.exec(text);
  if (quarter !== null) return lastDayOf(Number(quarter[2]), 3 * (QUARTERS.indexOf(quarter[1] ?? '') + 1));
  const year = /trong năm (\d{4})/.exec(text);
  return year === null ? undefined : lastDayOf(Number(year[1]), 12);
}

function lastDayOf(year: number, month: number): CivilDate | undefined {
  const first = dayOf(year, month, 1);
  if (first === undefined) return undefined;
  const nextMonth = partsOf(addDays(first, 31));
  const start = dayOf(nextMonth.year, nextMonth.month, 1);
  return start === undefined ? undefined : addDays(start, -1);
}
