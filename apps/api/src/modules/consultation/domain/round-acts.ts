import { answerWindow, type AnswerWindow } from './answer-window.js';
import { refuseEnding } from './end-of-round.js';
import type { LateRequest, RoundState } from './participant-state.js';

export type RoundAct =
  | 'SIGN_LETTER'
  | 'END_ROUND'
  | 'EXTEND_ROUND'
  | 'DECIDE_LATE_REQUEST'
  | 'REPLY_TO_COMMENTS'
  | 'REMIND'
  | 'URGE';
export type RequestAct =
  'ANSWER' | 'WITHDRAW_ANSWER' | 'REQUEST_LATE' | 'NUMBER_LETTER' | 'ATTACH_SIGNED_LETTER';

/** States of a dossier in which its lead may still reply to comments: until it is with the Office. */
export const replyingStates: readonly string[] = ['READY_FOR_COMMENTS', 'COMMENTING', 'CONSOLIDATING'];

/** What a worker of the lead unit may do with a round now; the acts themselves check again. */
export function roundActs(
  round: {
    readonly state: RoundState;
    readonly dueAt: string;
    readonly unanswered: number;
    readonly comments: number;
    readonly pendingLateRequests: number;
    readonly letterState: string;
    /** Whether the reader signs for the lead unit. */
    readonly signs: boolean;
    readonly dossierStates: readonly string[];
  },
  now: string,
): RoundAct[] {
  const running = round.state === 'OPEN' || round.state === 'LOCKED';
  const acts: RoundAct[] = [];
  if (round.signs && round.letterState === 'DRAFT') acts.push('SIGN_LETTER');
  if (refuseEnding(round, round.unanswered, now) === undefined) acts.push('END_ROUND');
  if (running) acts.push('EXTEND_ROUND');
  if (running && round.pendingLateRequests > 0) acts.push('DECIDE_LATE_REQUEST');
  if (round.comments > 0 && round.dossierStates.some((state) => replyingStates.includes(state))) {
    acts.push('REPLY_TO_COMMENTS');
  }
  if (running && round.unanswered > 0) acts.push('REMIND', 'URGE');
  return acts;
}

/** What a member of the asked unit may do with the request now; the acts themselves check again. */
export function requestActs(
  request: AnswerWindow & {
    readonly answered: boolean;
    readonly letterState: string | null;
    readonly signedLetterAttached: boolean;
    readonly isClerk: boolean;
  },
  now: string,
): RequestAct[] {
  const acts: RequestAct[] = [];
  const open = !('refused' in answerWindow(request, now));
  const sent = request.letterState !== null && !['DRAFT', 'SIGNED'].includes(request.letterState);
  if (open && !request.answered) acts.push('ANSWER');
  if (open && request.answered && !sent) acts.push('WITHDRAW_ANSWER');
  if (!request.answered && !open && mayRequestLate(request, now)) acts.push('REQUEST_LATE');
  if (request.answered && !request.signedLetterAttached) acts.push('ATTACH_SIGNED_LETTER');
  if (request.answered && request.isClerk && request.letterState === 'SIGNED') acts.push('NUMBER_LETTER');
  return acts;
}

/** After the hour, while the round runs, once; a refused request may be made again with a better reason. */
export function mayRequestLate(
  request: { readonly state: RoundState; readonly dueAt: string; readonly lateRequest: LateRequest | null },
  now: string,
): boolean {
  if (request.state === 'ENDED' || request.state === 'WITHDRAWN') return false;
  if (Date.parse(now) < Date.parse(request.dueAt)) return false;
  return request.lateRequest === null || request.lateRequest.granted === false;
}
