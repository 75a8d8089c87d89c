import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** Characters of an answer to the round's question: names and posts, not an opinion. */
export const questionAnswerLimit = 1000;

/**
 * What a unit answers to the question of the round, trimmed; null where it answers nothing. It stands beside
 * the opinions: whoever names a member and agrees still agrees without comments.
 * Refuses QUESTION_NOT_ASKED, QUESTION_ANSWER_TOO_LONG.
 */
export function checkQuestionAnswer(
  given: string | null | undefined,
  question: string | null,
): { readonly text: string | null } | RefusalValue {
  const text = (given ?? '').trim() || null;
  if (text === null) return { text };
  if (question === null) return refuse('QUESTION_NOT_ASKED', undefined, 'questionAnswer');
  if (text.length > questionAnswerLimit) {
    return refuse('QUESTION_ANSWER_TOO_LONG', { limit: String(questionAnswerLimit) }, 'questionAnswer');
  }
  return { text };
}
