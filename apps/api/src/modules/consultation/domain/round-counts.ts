import type { ReplyKind, Stance } from './stance.js';

/** Figures of a round; "agreed" and the other stances count units, comments count comments. */
export interface RoundCounts {
  readonly asked: number;
  readonly answered: number;
  readonly agreed: number;
  readonly withComments: number;
  readonly disagreed: number;
  readonly notConcerned: number;
  readonly late: number;
  readonly unanswered: number;
  readonly comments: number;
  readonly commentsReplied: number;
}

/** What one unit said, as far as counting needs it. */
export interface CountedParticipant {
  readonly isLate: boolean;
  /** Empty: no answer. */
  readonly opinions: readonly {
    readonly stance: Stance;
    readonly comments: readonly { readonly replyKind: ReplyKind | null }[];
  }[];
}

/** Counts the units of a round. A unit that is late or silent is counted as such and never among those that agree. */
export function countRound(participants: readonly CountedParticipant[]): RoundCounts {
  const answers = participants.filter(({ opinions }) => opinions.length > 0);
  const overall = answers.map(({ opinions }) => unitStance(opinions.map(({ stance }) => stance)));
  const ofStance = (stance: Stance) => overall.filter((each) => each === stance).length;
  const comments = answers.flatMap(({ opinions }) => opinions.flatMap((opinion) => opinion.comments));
  return {
    asked: participants.length,
    answered: answers.length,
    agreed: ofStance('AGREED'),
    withComments: ofStance('AGREED_WITH_COMMENTS'),
    disagreed: ofStance('DISAGREED'),
    notConcerned: ofStance('NOT_CONCERNED'),
    late: answers.filter(({ isLate }) => isLate).length,
    unanswered: participants.length - answers.length,
    comments: comments.length,
    commentsReplied: comments.filter(({ replyKind }) => replyKind !== null).length,
  };
}

/**
 * The one stance under which a unit is counted when it answered several drafts in one letter: the most critical one,
 * so that "nhất trí hoàn toàn" means every draft.
 */
export function unitStance(stances: readonly Stance[]): Stance {
  const bySeverity: readonly Stance[] = ['DISAGREED', 'AGREED_WITH_COMMENTS', 'AGREED', 'NOT_CONCERNED'];
  return bySeverity.find((stance) => stances.includes(stance)) ?? 'NOT_CONCERNED';
}

/** What became of the comments so far. */
export function countReplies(
  participants: readonly CountedParticipant[],
): Record<'accepted' | 'partlyAccepted' | 'explained', number> {
  const replies = participants.flatMap(({ opinions }) =>
    opinions.flatMap(({ comments }) => comments.map(({ replyKind }) => replyKind)),
  );
  const ofKind = (kind: ReplyKind) => replies.filter((each) => each === kind).length;
  return {
    accepted: ofKind('ACCEPTED'),
    partlyAccepted: ofKind('PARTLY_ACCEPTED'),
    explained: ofKind('EXPLAINED'),
  };
}
