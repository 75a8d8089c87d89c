import { civilDate, type CivilDate } from './civil-date.js';

/** A moment as ISO text in canonical UTC ("2025-03-19T10:00:00.000Z"), so that texts sort as moments do. */
export type Instant = string;

/** A time of the civil day as 'HH:mm'. */
export type CivilTime = `${string}:${string}`;

/** Viet Nam keeps +07:00 all year (Decision 134/2002/QĐ-TTg): no zone database is needed. */
const OFFSET_MS = 7 * 3_600_000;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Milliseconds of a moment; throws on a text without date, time and offset. */
export function millisOf(instant: Instant): number {
  const millis = ISO_INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(millis)) throw new Error(`Not an instant with an offset: ${instant}`);
  return millis;
}

/** The same moment in canonical UTC. */
export function instant(text: string): Instant {
  return instantOfMillis(millisOf(text));
}

/** The moment of these milliseconds, in canonical UTC. */
export function instantOfMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The day that it is in Viet Nam at this moment. */
export function civilDateOf(moment: Instant): CivilDate {
  return civilDate(civilClock(moment).slice(0, 10));
}

/** The time of day in Viet Nam at this moment, as 'HH:mm'. */
export function civilTimeOf(moment: Instant): CivilTime {
  return civilClock(moment).slice(11, 16) as CivilTime;
}

/** The moment at which it is this time on this day in Viet Nam. */
export function instantAt(date: CivilDate, time: CivilTime): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`Not a time written as HH:mm: ${time}`);
  return instant(`${date}T${time}:00+07:00`);
}

function civilClock(moment: Instant): string {
  return new Date(millisOf(moment) + OFFSET_MS).toISOString();
}
