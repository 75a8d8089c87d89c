import {
  civilDateOf,
  civilTimeOf,
  formatDate,
  formatDayMonth,
  relativeDay,
  weekday,
} from '@thong-suot/administration';
import type { LanguageCode } from '../i18n/language';

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** "thứ Ba" of an instant, at +07:00. */
export function weekdayName(instant: string, language: LanguageCode): string {
  return WEEKDAYS[language][weekday(civilDateOf(instant)) - 1] ?? '';
}

/** "17:00, 19/3/2025", for tables. */
export function timeAndDate(instant: string): string {
  return `${civilTimeOf(instant)}, ${formatDate(civilDateOf(instant))}`;
}

/** "17:00, 19/3", where there is little room and the year is plain. */
export function timeAndDay(instant: string): string {
  return `${civilTimeOf(instant)}, ${dayOf(instant)}`;
}

/** "19/3/2025". */
export function dateOf(instant: string): string {
  return formatDate(civilDateOf(instant));
}

/** "18/3". */
export function dayOf(instant: string): string {
  return formatDayMonth(civilDateOf(instant));
}

/** "thứ Ba 18/3". */
export function weekdayAndDay(instant: string, language: LanguageCode): string {
  return `${weekdayName(instant, language)} ${formatDayMonth(civilDateOf(instant))}`;
}

/** "17:00 hôm nay", "17:00 ngày mai, 19/3/2025", "17:00 ngày 21/3/2025": a deadline as people say it. */
export function momentWords(now: string, instant: string, language: LanguageCode): string {
  const time = civilTimeOf(instant);
  if (language === 'en') return `${time}, ${dateOf(instant)}`;
  const day = relativeDay(now, instant);
  return day === 'ngày mai' || day === 'hôm qua' ? `${time} ${day}, ${dateOf(instant)}` : `${time} ${day}`;
}

/** "17:00 hôm nay", otherwise "17:00, 19/3/2025": in lists, where the group already names the day. */
export function momentShort(now: string, instant: string, language: LanguageCode): string {
  const today = civilDateOf(now) === civilDateOf(instant);
  return today && language === 'vi' ? `${civilTimeOf(instant)} hôm nay` : timeAndDate(instant);
}

/** "16:10, thứ Ba, 18/3/2025". */
export function clockWords(instant: string, language: LanguageCode): string {
  return `${civilTimeOf(instant)}, ${weekdayName(instant, language)}, ${dateOf(instant)}`;
}

/** The same text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
