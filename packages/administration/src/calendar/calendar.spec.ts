import fc from 'fast-check';
import { addDays, civilDate as day, weekday } from '../time/civil-date.js';
import { instantAt } from '../time/instant.js';
import {
  addWorkingDays,
  dueDateWarnings,
  endOfOfficeDay,
  isWorkingDay,
  nextWorkingDay,
  sameOrNextWorkingDay,
  VIETNAM_CALENDAR,
  workingCalendar,
  workingDaysBetween,
} from './index.js';

test('a deadline falling in Tết moves to the first working day after it', () => {
  expect(sameOrNextWorkingDay(day('2025-01-29'))).toBe('2025-02-03');
  expect(addWorkingDays(day('2025-01-24'), 1)).toBe('2025-02-03');
  expect(sameOrNextWorkingDay(day('2026-02-17'))).toBe('2026-02-23');
});

test('Saturday 26/4/2025 is worked in exchange for Friday 2/5/2025', () => {
  expect(isWorkingDay(day('2025-04-26'))).toBe(true);
  expect(isWorkingDay(day('2025-05-02'))).toBe(false);
  expect(nextWorkingDay(day('2025-04-25'))).toBe('2025-04-26');
  expect(nextWorkingDay(day('2025-04-29'))).toBe('2025-05-05');
});

test('a holiday on a Sunday is made up on the next working day', () => {
  expect(isWorkingDay(day('2026-04-27'))).toBe(false);
  expect(nextWorkingDay(day('2026-04-24'))).toBe('2026-04-28');
});

test('the weekdays off of 2025 are twelve and its only worked weekend day is 26 April', () => {
  const [year] = VIETNAM_CALENDAR.years;
  expect(year?.daysOff.filter(({ date }) => weekday(date) <= 5)).toHaveLength(12);
  expect(year?.workedDays.map(({ date }) => date)).toEqual(['2025-04-26']);
});

test('the starting day is not counted', () => {
  expect(addWorkingDays(day('2025-03-18'), 1)).toBe('2025-03-19');
  expect(addWorkingDays(day('2025-03-21'), 1)).toBe('2025-03-24');
  expect(addWorkingDays(day('2025-03-24'), -1)).toBe('2025-03-21');
  expect(addWorkingDays(day('2025-03-22'), 0)).toBe('2025-03-24');
  expect(() => addWorkingDays(day('2025-03-22'), 0.5)).toThrow('whole');
});

test('from Monday 19/5/2025 to Saturday 31/5/2025 there are nine working days, the first not counted', () => {
  expect(workingDaysBetween(day('2025-05-19'), day('2025-05-31'))).toBe(9);
  expect(workingDaysBetween(day('2025-05-31'), day('2025-05-19'))).toBe(-9);
});

test('the office closes at 17:00, and a due rule in working days ends there', () => {
  expect(endOfOfficeDay(day('2025-03-19'))).toBe('2025-03-19T10:00:00.000Z');
  expect(workingCalendar().addWorkingDays('2025-03-18T14:00:00+07:00', 1)).toBe('2025-03-19T10:00:00.000Z');
  expect(workingCalendar().addWorkingDays('2025-03-21T02:00:00.000Z', 3)).toBe('2025-03-26T10:00:00.000Z');
});

test.each([
  ['2025-03-19', '17:00', []],
  ['2025-03-19', '17:01', ['OUTSIDE_OFFICE_HOURS']],
  ['2025-03-19', '12:00', ['OUTSIDE_OFFICE_HOURS']],
  ['2025-05-31', '17:00', ['WEEKEND']],
  ['2025-04-30', '17:00', ['HOLIDAY']],
  ['2025-02-01', '08:00', ['HOLIDAY']],
  ['2025-04-26', '08:00', []],
  ['2026-01-10', '08:00', ['UNVERIFIED_DAY']],
  ['2026-08-31', '08:00', ['HOLIDAY', 'UNVERIFIED_DAY']],
  ['2027-03-01', '08:00', ['YEAR_NOT_SET']],
  ['2027-03-06', '20:00', ['YEAR_NOT_SET', 'WEEKEND', 'OUTSIDE_OFFICE_HOURS']],
] as const)('a deadline on %s at %s is warned of with %j and never refused', (date, time, codes) => {
  expect(dueDateWarnings(instantAt(day(date), time)).map(({ code }) => code)).toEqual(codes);
});

test('a warning about a holiday names it', () => {
  expect(dueDateWarnings(instantAt(day('2025-04-07'), '08:00'))[0]?.dayName?.vi).toBe('Giỗ Tổ Hùng Vương');
});

const somewhere = fc.integer({ min: 0, max: 900 }).map((offset) => addDays(day('2024-12-01'), offset));

test('adding more working days never ends earlier, and always ends on a working day', () => {
  fc.assert(
    fc.property(somewhere, fc.integer({ min: 1, max: 40 }), (date, count) => {
      const end = addWorkingDays(date, count);
      expect(isWorkingDay(end)).toBe(true);
      expect(end > date).toBe(true);
      expect(addWorkingDays(date, count + 1) > end).toBe(true);
    }),
  );
});

test('counting the working days of a term gives the term', () => {
  fc.assert(
    fc.property(somewhere, fc.integer({ min: 1, max: 40 }), (date, count) => {
      expect(workingDaysBetween(date, addWorkingDays(date, count))).toBe(count);
    }),
  );
});
