import { daysBetween } from './civil-date.js';
import { formatDate } from './format-date.js';
import { civilDateOf, civilTimeOf, type Instant } from './instant.js';

/** "17 giờ 00 ngày 19/3/2025", for sentences and documents. */
export function sentenceTime(moment: Instant): string {
  return `${hourWords(moment)} ngày ${formatDate(civilDateOf(moment))}`;
}

/** "17 giờ 00". */
export function hourWords(moment: Instant): string {
  const [hour, minute] = civilTimeOf(moment).split(':');
  return `${hour} giờ ${minute}`;
}

/** "17:00, 19/3/2025", for tables. */
export function tableTime(moment: Instant): string {
  return `${civilTimeOf(moment)}, ${formatDate(civilDateOf(moment))}`;
}

/** "hôm nay", "ngày mai", "hôm qua", otherwise "ngày 21/3/2025": the day of `moment` seen from `now`. */
export function relativeDay(now: Instant, moment: Instant): string {
  const date = civilDateOf(moment);
  switch (daysBetween(civilDateOf(now), date)) {
    case -1:
      return 'hôm qua';
    case 0:
      return 'hôm nay';
    case 1:
      return 'ngày mai';
    default:
      return `ngày ${formatDate(date)}`;
  }
}
