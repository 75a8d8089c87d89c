import type { TimeRule } from './definition.js';

/**
 * Reads `P3WD`, an ISO duration of weeks, days, hours, minutes and seconds, an ISO instant with offset, a cycle of one of the
 * first two (`R3/PT1H`, `R/P1WD`), or `=expression`.
 * Undefined for anything else; months and years are left out because their length depends on the day they start.
 */
export function readTimeRule(text: string): TimeRule | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return { kind: 'expression', expression: trimmed.slice(1).trim() };
  return readFixedTimeRule(trimmed);
}

export type FixedTimeRule = Exclude<TimeRule, { kind: 'expression' }>;

export function readFixedTimeRule(text: string): FixedTimeRule | undefined {
  const workingDays = /^P(\d{1,4})WD$/.exec(text);
  if (workingDays) return { kind: 'workingDays', days: Number(workingDays[1]) };
  const cycle = /^R(\d{0,4})\/(P[^/]+)$/.exec(text);
  if (cycle) return readCycle(cycle[1] ?? '', cycle[2] ?? '');
  const milliseconds = durationMilliseconds(text);
  if (milliseconds !== undefined) return { kind: 'duration', milliseconds };
  const instant = canonicalInstant(text);
  return instant === undefined ? undefined : { kind: 'instant', instant };
}

/** An interval of nothing would fire for ever in one moment. */
function readCycle(times: string, interval: string): FixedTimeRule | undefined {
  const rule = readFixedTimeRule(interval);
  const passes =
    (rule?.kind === 'duration' && rule.milliseconds > 0) || (rule?.kind === 'workingDays' && rule.days > 0);
  if (!passes || times === '0') return undefined;
  return { kind: 'cycle', times: times === '' ? null : Number(times), interval };
}

/** The instant in UTC with milliseconds; undefined unless `text` is a date and time with `Z` or an offset. */
export function canonicalInstant(text: string): string | undefined {
  const written = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[1];
  if (written === undefined || !isDay(written)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}

/** Some engines read 30 February as 2 March. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}

/** `instant` moved by a number of milliseconds; undefined when it leaves the calendar. */
export function addMilliseconds(instant: string, milliseconds: number): string | undefined {
  const moved = new Date(Date.parse(instant) + milliseconds);
  return Number.isNaN(moved.getTime()) ? undefined : moved.toISOString();
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function durationMilliseconds(text: string): number | undefined {
  const parts =
    /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(text);
  if (!parts || text === 'P') return undefined;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}
