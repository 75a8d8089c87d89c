import { daysBetween } from '../time/civil-date.js';
import { formatDayMonth } from '../time/format-date.js';
import { hourWords, relativeDay, sentenceTime } from '../time/format-instant.js';
import { civilDateOf, millisOf, type Instant } from '../time/instant.js';

/** How officials are addressed; a setting of each authority. */
export type FormOfAddress = 'đồng chí' | 'ông/bà' | '';

/** What a reminder names: titles only, since it leaves the system by a public messenger. */
export type ReminderFacts = {
  readonly unitName: string;
  readonly draftTitles: readonly string[];
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly sender?: string;
  readonly address?: FormOfAddress;
};

/** The reminder to copy into a messenger: no content of the draft and no link that signs in. */
export function zaloReminder(facts: ReminderFacts): string {
  const address = facts.address ?? 'đồng chí';
  const asked = address === '' ? 'Đề nghị' : `Đề nghị ${address}`;
  return (
    `${facts.sender ?? 'Văn phòng'} kính nhắc: ${facts.unitName} chưa có ý kiến đối với ` +
    `${joined(facts.draftTitles)}. ${deadline(facts)} ${asked} quan tâm, gửi ý kiến trên hệ thống. Trân trọng!`
  );
}

/** "A", "A và B", "A; B và C": titles contain commas. */
function joined(titles: readonly string[]): string {
  const head = titles.slice(0, -1).join('; ');
  return [head, titles.at(-1) ?? ''].filter((part) => part !== '').join(' và ');
}

function deadline({ now, dueAt }: ReminderFacts): string {
  if (millisOf(dueAt) < millisOf(now)) return `Thời hạn đã kết thúc lúc ${sentenceTime(dueAt)}.`;
  const date = civilDateOf(dueAt);
  const soon = daysBetween(civilDateOf(now), date) <= 1;
  return soon
    ? `Thời hạn: ${hourWords(dueAt)} ${relativeDay(now, dueAt)} (${formatDayMonth(date)}).`
    : `Thời hạn: ${sentenceTime(dueAt)}.`;
}
