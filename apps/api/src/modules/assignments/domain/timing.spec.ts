import fc from 'fast-check';
import type { AssignmentState } from './assignment.js';
import { nearUntil, timingOf, type Timed } from './timing.js';

const NOW = '2025-03-18T07:00:00.000Z';
const timed = (change: Partial<Timed> = {}): Timed => ({
  kind: 'TASK',
  state: 'IN_PROGRESS',
  dueAt: '2025-03-31T10:00:00.000Z',
  reportedAt: null,
  ...change,
});

describe('the deadline of an assignment', () => {
  it('is near within ten working days, counted from tomorrow', () => {
    expect(nearUntil(NOW)).toBe('2025-04-01T10:00:00.000Z');
    expect(timingOf(timed(), NOW)).toBe('NEAR');
    expect(timingOf(timed({ dueAt: '2025-04-01T10:00:00.000Z' }), NOW)).toBe('NEAR');
    expect(timingOf(timed({ dueAt: '2025-04-02T10:00:00.000Z' }), NOW)).toBe('IN_TIME');
  });

  it('is kept to its very end, and late the moment after', () => {
    expect(timingOf(timed(), '2025-03-31T10:00:00.000Z')).toBe('NEAR');
    expect(timingOf(timed(), '2025-03-31T10:00:00.001Z')).toBe('LATE');
  });

  it('was kept where the result was reported in time, however late it is confirmed', () => {
    const reported = timed({ state: 'AWAITING_CONFIRMATION', reportedAt: '2025-03-31T09:00:00.000Z' });
    expect(timingOf(reported, '2025-04-15T00:00:00.000Z')).toBe('IN_TIME');
    const late = timed({ state: 'DONE', reportedAt: '2025-04-01T02:00:00.000Z' });
    expect(timingOf(late, '2025-04-15T00:00:00.000Z')).toBe('LATE');
  });

  it('is no deadline where none is set, or where another unit has taken over', () => {
    expect(timingOf(timed({ dueAt: null }), NOW)).toBe('NO_DEADLINE');
    expect(timingOf(timed({ state: 'TRANSFERRED' }), '2025-05-01T00:00:00.000Z')).toBe('NO_DEADLINE');
  });

  it('neither comes near nor passes while the unit is told to pause', () => {
    for (const now of [NOW, '2025-05-01T00:00:00.000Z']) {
      expect(timingOf(timed({ state: 'PAUSED' }), now)).toBe('IN_TIME');
      expect(timingOf(timed({ kind: 'TARGET', state: 'PAUSED' }), now)).toBe('IN_TIME');
    }
    expect(timingOf(timed({ state: 'PAUSED', dueAt: null }), NOW)).toBe('NO_DEADLINE');
  });

  it('of a target to strive for is passed and never overdue', () => {
    expect(timingOf(timed({ kind: 'TARGET' }), '2025-04-15T00:00:00.000Z')).toBe('TARGET_PASSED');
  });

  it('never makes a standing direction late, whatever its dates', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AssignmentState>('NOT_ACCEPTED', 'IN_PROGRESS', 'REDO', 'DONE'),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
        (state, due, now) => {
          const standing = timed({ kind: 'STANDING', state, dueAt: due.toISOString() });
          expect(timingOf(standing, now.toISOString())).toBe('STANDING');
        },
      ),
    );
  });

  it('once late stays late until something is reported or the deadline moves', () => {
    const instant = fc
      .date({ min: new Date('2025-03-01'), max: new Date('2026-10-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(instant, instant, instant, (dueAt, one, other) => {
        const [before, after] = [one, other].sort() as [string, string];
        if (timingOf(timed({ dueAt }), before) === 'LATE') {
          expect(timingOf(timed({ dueAt }), after)).toBe('LATE');
        }
      }),
    );
  });
});
