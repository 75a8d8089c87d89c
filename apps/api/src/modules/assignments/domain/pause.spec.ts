import { civilDateOf } from '@thong-suot/administration';
import fc from 'fast-check';
import { deadlineAfterPause, refusePausing, type Pausable } from './pause.js';

const part = (change: Partial<Pausable> = {}): Pausable => ({
  state: 'IN_PROGRESS',
  carriedByDossier: false,
  extensionAsked: false,
  transferAsked: false,
  ...change,
});

describe('pausing a part', () => {
  it('is possible while the unit has something to do', () => {
    for (const state of ['NOT_ACCEPTED', 'IN_PROGRESS', 'REDO'] as const) {
      expect(refusePausing(part({ state }))).toBeUndefined();
    }
    for (const state of ['AWAITING_CONFIRMATION', 'DONE', 'TRANSFERRED'] as const) {
      expect(refusePausing(part({ state }))).toMatchObject({ refused: 'ASSIGNMENT_NOT_OPEN' });
    }
  });

  it('is not done twice, nor where a dossier carries it out, nor over a request', () => {
    expect(refusePausing(part({ state: 'PAUSED' }))).toMatchObject({ refused: 'ASSIGNMENT_ALREADY_PAUSED' });
    expect(refusePausing(part({ carriedByDossier: true }))).toMatchObject({
      refused: 'ASSIGNMENT_CARRIED_BY_DOSSIER',
    });
    expect(refusePausing(part({ extensionAsked: true }))).toMatchObject({ refused: 'PAUSE_REQUEST_PENDING' });
    expect(refusePausing(part({ transferAsked: true }))).toMatchObject({ refused: 'PAUSE_REQUEST_PENDING' });
  });
});

describe('the deadline after a pause', () => {
  const MARCH_31 = '2025-03-31T10:00:00.000Z';

  it('moves by the working days of the pause, at the same hour', () => {
    // Tuesday 18/3 to Tuesday 25/3: five working days; Monday 31/3 becomes Monday 7/4 (a holiday: Tuesday 8/4).
    expect(deadlineAfterPause(MARCH_31, '2025-03-18T07:00:00.000Z', '2025-03-25T02:00:00.000Z')).toBe(
      '2025-04-08T10:00:00.000Z',
    );
  });

  it('stays within one day, and where there is none', () => {
    expect(deadlineAfterPause(MARCH_31, '2025-03-18T01:00:00.000Z', '2025-03-18T09:00:00.000Z')).toBe(
      MARCH_31,
    );
    expect(deadlineAfterPause(null, '2025-03-18T07:00:00.000Z', '2025-03-25T02:00:00.000Z')).toBeNull();
  });

  it('never comes sooner, and a day that lay ahead of the pause has not passed after it', () => {
    const instant = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-10-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, instant, instant, (dueAt, one, other) => {
        const [pausedAt, now] = [one, other].sort() as [string, string];
        const after = deadlineAfterPause(dueAt, pausedAt, now) ?? '';
        expect(Date.parse(after)).toBeGreaterThanOrEqual(Date.parse(dueAt));
        if (civilDateOf(dueAt) > civilDateOf(pausedAt)) {
          expect(civilDateOf(after) >= civilDateOf(now)).toBe(true);
        }
      }),
    );
  });
});
