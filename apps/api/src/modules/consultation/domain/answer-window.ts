import { sentenceTime } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import type { LateRequest, RoundState } from './participant-state.js';
import { askedAfterDeadline } from './round-deadline.js';

/** What decides whether a unit may answer now. */
export interface AnswerWindow {
  readonly state: RoundState;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly lateRequest: LateRequest | null;
}

/**
 * Whether a unit may answer at `now`, and whether the answer counts as late.
 * Ordinary answers stop at the deadline by the business clock, whether or not the round is already LOCKED: the timer
 * may come a second later. After it only a unit whose request was granted answers, marked late. A unit that was asked
 * after the deadline answers while the round is open and is not late.
 * Refuses ROUND_ENDED, DEADLINE_PASSED.
 */
export function answerWindow(window: AnswerWindow, now: string): { late: boolean } | RefusalValue {
  if (window.state === 'ENDED' || window.state === 'WITHDRAWN') return { refused: 'ROUND_ENDED' };
  if (Date.parse(now) < Date.parse(window.dueAt)) return { late: false };
  if (askedAfterDeadline(window.askedAt, window.dueAt)) return { late: false };
  if (window.lateRequest?.granted === true) return { late: true };
  return { refused: 'DEADLINE_PASSED', params: { dueAt: sentenceTime(window.dueAt) } };
}
