import type { RefusalValue } from '../../../platform/refusal/index.js';

/** The seven ways in which a leader answers on the cover sheet. */
export const leaderAnswerKinds = [
  'AGREED',
  'AGREED_FORWARD',
  'AGREED_ADJUSTED',
  'CLARIFY',
  'TO_SESSION',
  'MEMBER_OPINIONS',
  'RETURNED',
] as const;
export type LeaderAnswerKind = (typeof leaderAnswerKinds)[number];

/** Steps at which a leader answers. */
export const leaderSteps = ['viceChairReview', 'chairReview'] as const;
export type LeaderStep = (typeof leaderSteps)[number];

/** Characters of a leader's answer. */
export const leaderTextLimit = 2000;

const saysItself: readonly LeaderAnswerKind[] = ['AGREED', 'AGREED_FORWARD', 'TO_SESSION'];

/**
 * The answer's text, trimmed. Agreement and "đưa ra phiên họp" say all by themselves; the others need words.
 * Refuses LEADER_TEXT_REQUIRED, LEADER_TEXT_TOO_LONG.
 */
export function checkLeaderText(kind: LeaderAnswerKind, text: string): string | RefusalValue {
  const tidy = text.trim();
  if (tidy === '' && !saysItself.includes(kind)) return { refused: 'LEADER_TEXT_REQUIRED', field: 'text' };
  if (tidy.length > leaderTextLimit) {
    return { refused: 'LEADER_TEXT_TOO_LONG', params: { limit: String(leaderTextLimit) }, field: 'text' };
  }
  return tidy;
}
