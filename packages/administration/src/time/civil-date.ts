/** A day of the civil calendar as 'yyyy-MM-dd'; it has no time zone. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is an existing day written as 'yyyy-MM-dd'. */
export function isCivilDate(text: string): text is CivilDate {
  const match = ISO_DAY.exec(text);
  return match !== null && new Date(dayStart(text)).toISOString().slice(0, 10) === text;
}

/** The text as a day; throws on anything but an existing day written as 'yyyy-MM-dd'. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`Not a day written as yyyy-MM-dd: ${text}`);
  return text;
}

/** The day of these numbers, or undefined where no such day exists. */
export function dayOf(year: number, month: number, day: number): CivilDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return isCivilDate(text) ? text : undefined;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(dayStart(date) + days * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((dayStart(to) - dayStart(from)) / DAY_MS);
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: CivilDate): number {
  return ((new Date(dayStart(date)).getUTCDay() + 6) % 7) + 1;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Start of the day in UTC, used for counting only; NaN where the text is no day at all. */
function dayStart(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12) return 0;
  return Date.UTC(year, month - 1, day);
}
