/** Where one asked unit stands, as the lead and the unit itself read it. */
export type ParticipantState =
  | 'NOT_SEEN'
  | 'SEEN'
  | 'ANSWERED'
  | 'ANSWERED_LETTER_PENDING'
  | 'LATE_REQUESTED'
  | 'EXTENDED'
  | 'ANSWERED_LATE'
  | 'NO_ANSWER';

export type RoundState = 'OPEN' | 'LOCKED' | 'ENDED' | 'WITHDRAWN';

/** A unit's wish to answer after the hour; `granted` is absent until the lead has decided. */
export interface LateRequest {
  readonly reason: string;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly granted?: boolean;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
}

/** What is known of one asked unit. */
export interface ParticipantFacts {
  readonly seenAt: string | null;
  readonly answeredAt: string | null;
  readonly isLate: boolean;
  readonly lateRequest: LateRequest | null;
  /** The unit's own letter is numbered, or its signed scan is attached. */
  readonly letterReceived: boolean;
}

/**
 * A unit that stays silent is NO_ANSWER once the round has ended, and never agreed: silence gives no opinion
 * ("Không có ý kiến trả lời").
 */
export function participantState(facts: ParticipantFacts, round: RoundState): ParticipantState {
  if (facts.answeredAt !== null) {
    if (facts.isLate) return 'ANSWERED_LATE';
    return facts.letterReceived ? 'ANSWERED' : 'ANSWERED_LETTER_PENDING';
  }
  if (round === 'ENDED') return 'NO_ANSWER';
  if (facts.lateRequest !== null) {
    if (facts.lateRequest.granted === undefined) return 'LATE_REQUESTED';
    if (facts.lateRequest.granted) return 'EXTENDED';
  }
  return facts.seenAt === null ? 'NOT_SEEN' : 'SEEN';
}
