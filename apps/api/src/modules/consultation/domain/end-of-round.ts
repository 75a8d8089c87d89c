import { formatCount, sentenceTime } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import type { RoundState } from './participant-state.js';

/**
 * Whether the lead may end the round now: after the deadline always, before it only when every unit has answered.
 * Refuses ROUND_ENDED, ROUND_NOT_ALL_ANSWERED (`waiting`: how many are missing).
 */
export function refuseEnding(
  round: { readonly state: RoundState; readonly dueAt: string },
  unanswered: number,
  now: string,
): RefusalValue | undefined {
  if (round.state === 'ENDED' || round.state === 'WITHDRAWN') return { refused: 'ROUND_ENDED' };
  if (Date.parse(now) >= Date.parse(round.dueAt) || unanswered === 0) return undefined;
  return {
    refused: 'ROUND_NOT_ALL_ANSWERED',
    params: { waiting: formatCount(unanswered), dueAt: sentenceTime(round.dueAt) },
  };
}

/**
 * A round is not ended over the head of units that have asked to answer late: each is told yes or no first.
 * Refuses LATE_REQUESTS_OPEN (`units`: their names).
 */
export function refuseUndecided(units: readonly string[]): RefusalValue | undefined {
  if (units.length === 0) return undefined;
  return {
    refused: 'LATE_REQUESTS_OPEN',
    params: { count: formatCount(units.length), units: units.join(', ') },
  };
}
