import { countBits, emptyBitmap, hasBit, unionOf, withBit, withoutBit } from './bitmap.js';
import type { Participants } from './state.js';

/** How one participant stands. */
export type ParticipantStatus = 'unknown' | 'open' | 'completed' | 'removed';

export function participantsOf(count: number): Participants {
  return { count, removed: emptyBitmap, outcomes: {} };
}

export function participantStatus(participants: Participants, index: number): ParticipantStatus {
  if (!Number.isInteger(index) || index < 0 || index >= participants.count) return 'unknown';
  if (hasBit(participants.removed, index)) return 'removed';
  return Object.values(participants.outcomes).some((bitmap) => hasBit(bitmap, index)) ? 'completed' : 'open';
}

/** How many gave each outcome; those without one are not among them. */
export function countOutcomes(participants: Participants): Record<string, number> {
  const named = Object.entries(participants.outcomes).filter(([outcome]) => outcome !== '');
  return Object.fromEntries(named.map(([outcome, bitmap]) => [outcome, countBits(bitmap)]));
}

export interface ParticipantCounts {
  /** Participants that were not removed. */
  readonly total: number;
  readonly completed: number;
  readonly open: number;
  readonly removed: number;
}

export function countParticipants(participants: Participants): ParticipantCounts {
  const removed = countBits(participants.removed);
  const total = participants.count - removed;
  const completed = Object.values(participants.outcomes).reduce((sum, bitmap) => sum + countBits(bitmap), 0);
  return { total, completed, open: total - completed, removed };
}

/** Indexes that may still answer, in order. */
export function openIndexes(participants: Participants): number[] {
  const closed = unionOf([participants.removed, ...Object.values(participants.outcomes)]);
  const indexes = Array.from({ length: participants.count }, (_, index) => index);
  return indexes.filter((index) => !hasBit(closed, index));
}

export function withAnswer(participants: Participants, index: number, outcome: string | null): Participants {
  const key = outcome ?? '';
  const before = Object.entries(participants.outcomes).find(([other]) => other === key)?.[1] ?? emptyBitmap;
  const others = Object.entries(participants.outcomes).filter(([other]) => other !== key);
  return { ...participants, outcomes: sorted([...others, [key, withBit(before, index)]]) };
}

export function withoutAnswer(participants: Participants, index: number): Participants {
  const left = Object.entries(participants.outcomes).map(([outcome, bitmap]): [string, string] => [
    outcome,
    withoutBit(bitmap, index),
  ]);
  return { ...participants, outcomes: sorted(left.filter(([, bitmap]) => bitmap !== emptyBitmap)) };
}

export function withParticipant(participants: Participants, index: number): Participants {
  return { ...participants, count: Math.max(participants.count, index + 1) };
}

export function withoutParticipant(participants: Participants, index: number): Participants {
  return { ...participants, removed: withBit(participants.removed, index) };
}

/** One order of keys, so that equal states are equal texts. */
function sorted(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
