import { answerWindow, type AnswerWindow } from './answer-window.js';

const due = '2025-03-19T10:00:00.000Z';
const window = (change: Partial<AnswerWindow> = {}): AnswerWindow => ({
  state: 'OPEN',
  askedAt: '2025-03-18T07:00:00.000Z',
  dueAt: due,
  lateRequest: null,
  ...change,
});
const request = { reason: 'Chờ lãnh đạo ký', requestedAt: due, requestedBy: 'x' };

describe('the hours in which a unit may answer', () => {
  it('before the deadline everybody answers in time', () => {
    expect(answerWindow(window(), '2025-03-19T09:59:59.999Z')).toEqual({ late: false });
  });

  it('ordinary answers stop at the deadline itself, even where the round is not locked yet', () => {
    expect(answerWindow(window(), due)).toMatchObject({ refused: 'DEADLINE_PASSED' });
  });

  it('a granted request answers late; a pending or refused one does not', () => {
    const at = (granted?: boolean) =>
      answerWindow(
        window({ state: 'LOCKED', lateRequest: granted === undefined ? request : { ...request, granted } }),
        '2025-03-19T11:00:00.000Z',
      );
    expect(at(true)).toEqual({ late: true });
    expect(at(false)).toMatchObject({ refused: 'DEADLINE_PASSED' });
    expect(at()).toMatchObject({ refused: 'DEADLINE_PASSED' });
  });

  it('a unit that was asked after the deadline is not late', () => {
    expect(answerWindow(window({ askedAt: '2025-03-19T12:00:00.000Z' }), '2025-03-19T13:00:00.000Z')).toEqual(
      {
        late: false,
      },
    );
  });

  it('nobody answers an ended or withdrawn round', () => {
    for (const state of ['ENDED', 'WITHDRAWN'] as const) {
      expect(answerWindow(window({ state }), '2025-03-18T08:00:00.000Z')).toEqual({ refused: 'ROUND_ENDED' });
    }
  });
});
