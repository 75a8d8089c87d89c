import { civilDate } from '@thong-suot/administration';
import fc from 'fast-check';
import { newDeadline, refuseAsking, refuseNewDeadline } from './extension.js';

const dueAt = '2025-05-31T10:00:00.000Z';
const before = '2025-05-20T02:00:00.000Z';
const open = { state: 'IN_PROGRESS', dueAt } as const;

describe('an extension', () => {
  it('is asked for until the very end, and never after it', () => {
    expect(refuseAsking(open, before)).toBeUndefined();
    expect(refuseAsking(open, dueAt)).toBeUndefined();
    expect(refuseAsking(open, '2025-05-31T10:00:00.001Z')).toEqual({
      refused: 'EXTENSION_AFTER_END',
      params: { dueAt: '17 giờ 00 ngày 31/5/2025' },
    });
  });

  it.each([
    ['NOT_ACCEPTED', 'ASSIGNMENT_NOT_ACCEPTED'],
    ['AWAITING_CONFIRMATION', 'ASSIGNMENT_NOT_OPEN'],
    ['DONE', 'ASSIGNMENT_NOT_OPEN'],
    ['TRANSFERRED', 'ASSIGNMENT_NOT_OPEN'],
  ] as const)('is not asked for while %s', (state, refused) => {
    expect(refuseAsking({ ...open, state }, before)).toMatchObject({ refused });
  });

  it('needs a deadline to extend', () => {
    expect(refuseAsking({ ...open, dueAt: null }, before)).toMatchObject({
      refused: 'EXTENSION_NO_DEADLINE',
    });
  });

  it('lasts until the close of the office of its day, a rest day included', () => {
    expect(newDeadline(civilDate('2025-06-15'))).toBe('2025-06-15T10:00:00.000Z');
  });

  it('only ever moves the deadline later, and into the future', () => {
    const day = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2026-12-01'), noInvalidDate: true })
      .map((date) => civilDate(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(day, day, (wanted, today) => {
        const now = newDeadline(today);
        if (refuseNewDeadline(wanted, dueAt, now) === undefined) {
          expect(newDeadline(wanted) > dueAt && newDeadline(wanted) > now).toBe(true);
        }
      }),
    );
    expect(refuseNewDeadline(civilDate('2025-05-31'), dueAt, before)).toMatchObject({
      refused: 'EXTENSION_NOT_LATER',
      params: { dueOn: '31/5/2025' },
      field: 'dueOn',
    });
  });
});
