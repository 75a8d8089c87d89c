import {
  type CivilDate,
  type DeadlineChoice,
  resolveDeadlineWords,
  sentenceTime,
} from '@thong-suot/administration';

const DEADLINE =
  /(?:trước|trong|chậm nhất|đến hết|hết)\s+(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{2}\s*)?)?(?:ngày|tháng|quý|năm)[^.,;()]*?\d{4}|trong ngày/iu;

/** The words of a deadline that a conclusion holds, as they stand there; empty where none are found. */
export function deadlineIn(quote: string): string {
  return DEADLINE.exec(quote)?.[0] ?? '';
}

/** The moments that the words of a deadline may mean: one, several to choose from, or none. */
export function meaningsOf(words: string, heldOn: CivilDate): readonly DeadlineChoice[] {
  if (words.trim() === '') return [];
  const resolved = resolveDeadlineWords(words, { spokenOn: heldOn });
  switch (resolved.kind) {
    case 'resolved':
      return [{ instant: resolved.instant, text: sentenceTime(resolved.instant) }];
    case 'ambiguous':
      return resolved.choices;
    default:
      return [];
  }
}
