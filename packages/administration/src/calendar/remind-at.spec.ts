import { remindAt, REMINDER_RULE } from './remind-at.js';

const at = (text: string) => `${text}:00+07:00`;
const utc = (text: string) => new Date(at(text)).toISOString();

describe('people are reminded of a deadline', () => {
  it('at its hour on the working day before, over a weekend on the Friday', () => {
    expect(remindAt(at('2025-03-19T17:00'), at('2025-03-18T14:00'))).toBe(utc('2025-03-18T17:00'));
    expect(remindAt(at('2025-03-24T10:00'), at('2025-03-20T08:00'))).toBe(utc('2025-03-21T10:00'));
  });

  it('of a Saturday on the Friday, and of what falls into a feast before it', () => {
    expect(remindAt(at('2025-05-31T17:00'), at('2025-05-20T08:00'))).toBe(utc('2025-05-30T17:00'));
    expect(remindAt(at('2025-09-02T17:00'), at('2025-08-20T08:00'))).toBe(utc('2025-08-29T17:00'));
  });

  it('two hours of office time before, where it is due the same day, leaving out noon', () => {
    expect(remindAt(at('2025-03-19T17:00'), at('2025-03-19T08:00'))).toBe(utc('2025-03-19T15:00'));
    expect(remindAt(at('2025-03-19T14:30'), at('2025-03-19T08:00'))).toBe(utc('2025-03-19T10:30'));
    expect(remindAt(at('2025-03-20T08:00'), at('2025-03-19T14:00'))).toBe(utc('2025-03-19T15:30'));
  });

  it('of an end in the evening by the hours of the day', () => {
    expect(remindAt(at('2025-03-19T20:00'), at('2025-03-19T08:00'))).toBe(utc('2025-03-19T15:00'));
  });

  it('not at all where both are past', () => {
    expect(remindAt(at('2025-03-19T17:00'), at('2025-03-19T15:00'))).toBeNull();
    expect(remindAt(at('2025-03-19T17:00'), at('2025-03-19T18:00'))).toBeNull();
  });

  it('as the authority has set it', () => {
    const rule = { ...REMINDER_RULE, workingDays: 3 };
    expect(remindAt(at('2025-03-24T10:00'), at('2025-03-18T08:00'), rule)).toBe(utc('2025-03-19T10:00'));
  });
});
