import { dueDateWarnings, label, sentenceTime } from '@thong-suot/administration';
import type { Language } from '../../platform/actor.js';
import type { DeadlineCheckModel } from './comment-request.model.js';

/** What the official is told of a deadline before the letter goes out; only one in the past will be refused. */
export function checkDeadline(dueAt: string, now: string, language: Language): DeadlineCheckModel {
  return {
    past: Date.parse(dueAt) <= Date.parse(now),
    warnings: dueDateWarnings(dueAt).map(({ code, dayName }) => {
      const words = label('dueWarning', code, language);
      return dayName === undefined ? words : `${words} (${dayName[language]})`;
    }),
    words: sentenceTime(dueAt),
  };
}
