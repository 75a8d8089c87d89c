import type { Language } from '../words/table.js';
import type { DeadlineKind } from '../words/warnings.js';
import { millisOf, type Instant } from './instant.js';

/** How much time a deadline leaves, and how to show it. */
export type Remaining = { readonly kind: DeadlineKind; readonly text: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const WORDS = {
  vi: { late: 'quá hạn', left: 'còn', none: 'không có thời hạn', units: ['ngày', 'giờ', 'phút'] },
  en: { late: 'overdue by', left: 'left:', none: 'no deadline', units: ['d', 'h', 'min'] },
} as const;

/**
 * "còn 4 giờ", "còn 50 phút", "quá hạn 1 ngày": the time left, in one unit, rounded down so that nobody is
 * promised more than there is. It is `near` within `nearHours` (24 unless told). The end itself is in time.
 */
export function remaining(
  now: Instant,
  due: Instant | undefined,
  { nearHours = 24, language = 'vi' }: { nearHours?: number; language?: Language } = {},
): Remaining {
  const words = WORDS[language];
  if (due === undefined) return { kind: 'none', text: words.none };
  const left = millisOf(due) - millisOf(now);
  if (left < 0) return { kind: 'late', text: `${words.late} ${amount(-left, words.units)}` };
  const kind = left <= nearHours * HOUR_MS ? 'near' : 'running';
  return { kind, text: `${words.left} ${amount(left, words.units)}` };
}

function amount(millis: number, [days, hours, minutes]: readonly [string, string, string]): string {
  if (millis >= DAY_MS) return `${Math.floor(millis / DAY_MS)} ${days}`;
  if (millis >= HOUR_MS) return `${Math.floor(millis / HOUR_MS)} ${hours}`;
  return `${Math.max(1, Math.floor(millis / MINUTE_MS))} ${minutes}`;
}
