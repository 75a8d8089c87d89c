import { remindersOf } from './reminders.js';

const NOW = '2025-03-18T07:00:00.000Z';

describe('reminders of a deadline', () => {
  it('come ten working days ahead and on the last working morning', () => {
    expect(remindersOf('2025-06-30T10:00:00.000Z', NOW)).toEqual({
      dueAt: '2025-06-30T10:00:00.000Z',
      remindAt: '2025-06-16T00:30:00.000Z',
      lastDayAt: '2025-06-30T00:30:00.000Z',
    });
  });

  it('of a Saturday come on the Friday before', () => {
    expect(remindersOf('2025-05-31T10:00:00.000Z', NOW).lastDayAt).toBe('2025-05-30T00:30:00.000Z');
  });

  it('that would lie in the past are left out', () => {
    expect(remindersOf('2025-03-19T10:00:00.000Z', NOW)).toMatchObject({
      remindAt: null,
      lastDayAt: '2025-03-19T00:30:00.000Z',
    });
    expect(remindersOf('2025-03-18T10:00:00.000Z', NOW).lastDayAt).toBeNull();
  });

  it('are none without a deadline', () => {
    expect(remindersOf(null, NOW)).toEqual({ dueAt: null, remindAt: null, lastDayAt: null });
  });
});
