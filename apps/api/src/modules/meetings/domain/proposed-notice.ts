import { readOutline } from '@thong-suot/administration';
import type { NoticeText } from './notice-text.js';

/** What the notice of a session begins with. */
export type NoticeFrame = Omit<NoticeText, 'lines'>;

/** A point of the agenda as far as the notice tells it. */
export interface ToldItem {
  readonly title: string;
  /** The conclusion as far as it is known before the notice. */
  readonly conclusion: string | null;
}

/** A notice to go on with before anybody has written it: a section for each item, under it what is known to be concluded. */
export function proposedNotice(frame: NoticeFrame, items: readonly ToldItem[]): NoticeText {
  return {
    ...frame,
    lines: items.flatMap(({ title, conclusion }) => [
      { level: 'SECTION' as const, text: title },
      ...readOutline(conclusion ?? '').lines,
    ]),
  };
}
