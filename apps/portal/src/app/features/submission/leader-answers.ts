import type { LeaderAnswerKind } from '@generated/gql/graphql';

/** A leader's answer while it is being given. */
export interface GivenAnswer {
  /** Nothing is chosen for a leader. */
  readonly kind: LeaderAnswerKind | null;
  readonly text: string;
  /** Of a return: whether all that travel together go back, or this one alone. */
  readonly back: 'all' | 'own' | null;
}

/** Answers that ask for something to be put right: the phrases of a return are offered with them. */
export const PUTS_RIGHT: readonly LeaderAnswerKind[] = ['AGREED_ADJUSTED', 'CLARIFY', 'RETURNED'];

/** Answers that say nothing without words of their own. */
export const NEEDS_WORDS: readonly LeaderAnswerKind[] = [
  'AGREED_ADJUSTED',
  'CLARIFY',
  'MEMBER_OPINIONS',
  'RETURNED',
];
