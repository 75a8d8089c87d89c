import { refuseEnding } from './end-of-round.js';
import { participantState } from './participant-state.js';
import { endingDue, refuseExtension, refusePastDeadline } from './round-deadline.js';

const at = (time: string) => `2025-03-19T${time}:00.000+07:00`;

describe('the deadline of a round', () => {
  it('may not lie in the past, nor at this very moment', () => {
    expect(refusePastDeadline(at('17:00'), at('17:00'))).toMatchObject({ refused: 'DEADLINE_IN_PAST' });
    expect(refusePastDeadline(at('17:00'), at('16:59'))).toBeUndefined();
  });

  it('is only ever extended', () => {
    expect(refuseExtension(at('16:00'), at('17:00'), at('12:00'))).toMatchObject({
      refused: 'DEADLINE_ONLY_LATER',
    });
    expect(refuseExtension(at('18:00'), at('17:00'), at('19:00'))).toMatchObject({
      refused: 'DEADLINE_IN_PAST',
    });
    expect(refuseExtension(at('18:00'), at('17:00'), at('17:30'))).toBeUndefined();
  });
});

describe('ending a round', () => {
  it('is due by the close of the next working day, over a weekend on Monday', () => {
    expect(endingDue('2025-03-19T10:00:00.000Z')).toBe('2025-03-20T10:00:00.000Z');
    expect(endingDue('2025-03-21T10:00:00.000Z')).toBe('2025-03-24T10:00:00.000Z');
  });

  const round = { state: 'OPEN', dueAt: at('17:00') } as const;

  it('early only when all have answered', () => {
    expect(refuseEnding(round, 5, at('10:00'))).toEqual({
      refused: 'ROUND_NOT_ALL_ANSWERED',
      params: { waiting: '05', dueAt: '17 giờ 00 ngày 19/3/2025' },
    });
    expect(refuseEnding(round, 0, at('10:00'))).toBeUndefined();
  });

  it('after the deadline always, and only once', () => {
    expect(refuseEnding(round, 5, at('17:00'))).toBeUndefined();
    expect(refuseEnding({ ...round, state: 'ENDED' }, 0, at('18:00'))).toEqual({ refused: 'ROUND_ENDED' });
  });
});

describe('where one unit stands', () => {
  const facts = { seenAt: null, answeredAt: null, isLate: false, lateRequest: null, letterReceived: false };
  const request = { reason: 'x', requestedAt: at('17:30'), requestedBy: 'p' };

  it('silence becomes "không có ý kiến trả lời" when the round ends', () => {
    expect(participantState(facts, 'LOCKED')).toBe('NOT_SEEN');
    expect(participantState({ ...facts, seenAt: at('09:00') }, 'OPEN')).toBe('SEEN');
    expect(participantState({ ...facts, seenAt: at('09:00') }, 'ENDED')).toBe('NO_ANSWER');
  });

  it('an answer waits for its signed letter; a late one is called late', () => {
    const answered = { ...facts, answeredAt: at('15:42') };
    expect(participantState(answered, 'OPEN')).toBe('ANSWERED_LETTER_PENDING');
    expect(participantState({ ...answered, letterReceived: true }, 'ENDED')).toBe('ANSWERED');
    expect(participantState({ ...answered, isLate: true }, 'LOCKED')).toBe('ANSWERED_LATE');
  });

  it('a request to answer late is pending, granted, or leaves the unit where it was', () => {
    expect(participantState({ ...facts, lateRequest: request }, 'LOCKED')).toBe('LATE_REQUESTED');
    expect(participantState({ ...facts, lateRequest: { ...request, granted: true } }, 'LOCKED')).toBe(
      'EXTENDED',
    );
    expect(participantState({ ...facts, lateRequest: { ...request, granted: false } }, 'LOCKED')).toBe(
      'NOT_SEEN',
    );
  });
});
