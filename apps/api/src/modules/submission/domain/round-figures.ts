import type { CommentReply, OpinionStance, RoundCounts } from '@thong-suot/administration';

/** What one unit said to one dossier. */
export interface AnswerFacts {
  readonly stance: OpinionStance | null;
  readonly isLate: boolean;
  readonly comments: readonly { readonly replyKind: CommentReply | null }[];
}

/** The counts of the paragraph of figures, of one dossier in one round. A silent unit is only "asked". */
export function roundFigures(answers: readonly AnswerFacts[]): RoundCounts {
  const ofStance = (stance: OpinionStance) => answers.filter((answer) => answer.stance === stance).length;
  const replies = answers.flatMap(({ comments }) => comments.map(({ replyKind }) => replyKind));
  const ofReply = (kind: CommentReply) => replies.filter((reply) => reply === kind).length;
  return {
    asked: answers.length,
    agreed: ofStance('AGREED'),
    agreedWithComments: ofStance('AGREED_WITH_COMMENTS'),
    disagreed: ofStance('DISAGREED'),
    notConcerned: ofStance('NOT_CONCERNED'),
    late: answers.filter(({ stance, isLate }) => stance !== null && isLate).length,
    accepted: ofReply('ACCEPTED'),
    partlyAccepted: ofReply('PARTLY_ACCEPTED'),
    explained: ofReply('EXPLAINED'),
  };
}

/** How many comments have no reply yet. */
export function withoutReply(answers: readonly AnswerFacts[]): number {
  return answers.flatMap(({ comments }) => comments).filter(({ replyKind }) => replyKind === null).length;
}
