import type { RefusalValue } from '../../../platform/refusal/index.js';
import { needsComments, type Stance } from './stance.js';

/** A comment as typed: the place in the draft ("Điều 1"), where one is named, and what the unit proposes. */
export interface GivenComment {
  readonly place: string | null;
  readonly text: string;
}

export interface GivenOpinion {
  readonly dossierId: string;
  readonly stance: Stance;
  readonly comments: readonly GivenComment[];
}

/** Characters of one comment; a longer text belongs into the unit's own letter. */
export const commentLimit = 4000;
export const placeLimit = 200;
/** Comments of one unit to one draft. */
export const commentsLimit = 100;

/**
 * The answer as it will be recorded: texts trimmed, one opinion per draft of the round, in the round's order.
 * Refuses OPINIONS_INCOMPLETE, COMMENTS_REQUIRED, COMMENTS_NOT_ALLOWED, COMMENT_EMPTY, COMMENT_TOO_LONG,
 * PLACE_TOO_LONG, TOO_MANY_COMMENTS.
 */
export function checkOpinions(
  given: readonly GivenOpinion[],
  dossiersOfRound: readonly string[],
): readonly GivenOpinion[] | RefusalValue {
  const ids = given.map(({ dossierId }) => dossierId);
  if (new Set(ids).size !== ids.length || ids.some((id) => !dossiersOfRound.includes(id))) {
    return { refused: 'OPINIONS_INCOMPLETE', field: 'opinions' };
  }
  const ordered: GivenOpinion[] = [];
  for (const dossierId of dossiersOfRound) {
    const opinion = given.find((each) => each.dossierId === dossierId);
    if (opinion === undefined) return { refused: 'OPINIONS_INCOMPLETE', field: 'opinions' };
    const checked = checkOpinion(opinion);
    if ('refused' in checked) return checked;
    ordered.push(checked);
  }
  return ordered;
}

function checkOpinion(opinion: GivenOpinion): GivenOpinion | RefusalValue {
  const comments = opinion.comments.map(({ place, text }) => ({
    place: tidy(place ?? '') || null,
    text: tidy(text),
  }));
  const refusal = refuseComments(opinion.stance, comments);
  return refusal ?? { ...opinion, comments };
}

function refuseComments(stance: Stance, comments: readonly GivenComment[]): RefusalValue | undefined {
  if (needsComments(stance) && comments.length === 0) {
    return { refused: 'COMMENTS_REQUIRED', field: 'comments' };
  }
  if (!needsComments(stance) && comments.length > 0) {
    return { refused: 'COMMENTS_NOT_ALLOWED', field: 'comments' };
  }
  if (comments.length > commentsLimit) {
    return { refused: 'TOO_MANY_COMMENTS', params: { limit: String(commentsLimit) }, field: 'comments' };
  }
  for (const { place, text } of comments) {
    if (text === '') return { refused: 'COMMENT_EMPTY', field: 'comments' };
    if (text.length > commentLimit) {
      return { refused: 'COMMENT_TOO_LONG', params: { limit: String(commentLimit) }, field: 'comments' };
    }
    if ((place ?? '').length > placeLimit) {
      return { refused: 'PLACE_TOO_LONG', params: { limit: String(placeLimit) }, field: 'comments' };
    }
  }
  return undefined;
}

function tidy(text: string): string {
  return text.trim();
}
