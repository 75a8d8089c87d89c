import type { OpinionInput, Stance } from '@generated/gql/graphql';

export type AnswerMode = 'agree' | 'disagree' | 'notConcerned';

/** What a unit has typed about one draft; comments by place, the general one under ''. */
export interface DraftAnswer {
  /** Undefined while nothing was chosen: comments alone mean agreement with comments. */
  readonly mode?: AnswerMode;
  readonly comments: Readonly<Record<string, string>>;
}

/** Answers by dossier. */
export type Answers = Readonly<Record<string, DraftAnswer>>;

export const GENERAL = '';
export const COMMENT_MAX = 2000;
export const QUESTION_ANSWER_MAX = 1000;
const NOTHING: DraftAnswer = { comments: {} };

/** The answer about one dossier; nothing typed means agreement. */
export function answerOf(answers: Answers, dossierId: string): DraftAnswer {
  return answers[dossierId] ?? NOTHING;
}

/** Comments with words in them, in the order of the places. */
export function commentsOf(
  answer: DraftAnswer,
  places: readonly string[],
): { place: string | null; text: string }[] {
  return [...places, GENERAL]
    .map((place) => ({
      place: place === GENERAL ? null : place,
      text: (answer.comments[place] ?? '').trim(),
    }))
    .filter((comment) => comment.text !== '');
}

/** The stance follows from what was typed: a comment without refusal is "Nhất trí, có ý kiến tham gia". */
export function stanceOf(answer: DraftAnswer): Stance {
  if (answer.mode === 'notConcerned') return 'NOT_CONCERNED';
  if (answer.mode === 'disagree') return 'DISAGREED';
  return hasComment(answer) ? 'AGREED_WITH_COMMENTS' : 'AGREED';
}

/** Whether anything has been typed or chosen, so that one-tap agreement must not swallow it. */
export function isTouched(answers: Answers): boolean {
  return Object.values(answers).some((answer) => answer.mode !== undefined || hasComment(answer));
}

/** A refusal must say what it is about. */
export function lacksReason(answer: DraftAnswer): boolean {
  return answer.mode === 'disagree' && !hasComment(answer);
}

export function isTooLong(answer: DraftAnswer): boolean {
  return Object.values(answer.comments).some((text) => text.length > COMMENT_MAX);
}

/** What is sent for one dossier; a unit that is not concerned sends no comments. */
export function opinionInput(answers: Answers, dossierId: string, places: readonly string[]): OpinionInput {
  const answer = answerOf(answers, dossierId);
  const stance = stanceOf(answer);
  return {
    dossierId,
    stance,
    comments:
      stance === 'NOT_CONCERNED'
        ? []
        : commentsOf(answer, places).map(({ place, text }) => (place === null ? { text } : { place, text })),
  };
}

function hasComment(answer: DraftAnswer): boolean {
  return Object.values(answer.comments).some((text) => text.trim() !== '');
}
