import fc from 'fast-check';
import { addDays, civilDate, daysBetween, isCivilDate, weekday, type CivilDate } from './civil-date.js';
import { BLANK_DAY, formatDate, formatDayMonth, formatLongDate, placeDateLine } from './format-date.js';
import { findVietnameseDate, parseVietnameseDate } from './parse-date.js';

const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: -10_000, max: 30_000 })
  .map((days) => addDays(civilDate('2000-01-01'), days));

test('days below 10 and the months 1 and 2 take a zero, the months 3 to 9 do not', () => {
  expect(formatDate(civilDate('2025-02-05'))).toBe('05/02/2025');
  expect(formatDate(civilDate('2025-03-19'))).toBe('19/3/2025');
  expect(formatDate(civilDate('2025-09-02'))).toBe('02/9/2025');
  expect(formatDate(civilDate('2025-12-31'))).toBe('31/12/2025');
  expect(formatDayMonth(civilDate('2025-03-19'))).toBe('19/3');
  expect(formatLongDate(civilDate('2025-02-05'))).toBe('ngày 05 tháng 02 năm 2025');
});

test('the date line names the place, and a draft leaves the day blank', () => {
  expect(placeDateLine('Thành phố Lạng Sơn', civilDate('2025-02-05'))).toBe(
    'Thành phố Lạng Sơn, ngày 05 tháng 02 năm 2025',
  );
  expect(placeDateLine('Thành phố Lạng Sơn', { year: 2025, month: 3 })).toBe(
    `Thành phố Lạng Sơn, ngày${BLANK_DAY}tháng 3 năm 2025`,
  );
});

test.each([
  ['19/3/2025', '2025-03-19'],
  ['05/02/2025', '2025-02-05'],
  ['5/2/2025', '2025-02-05'],
  [' 19 tháng 3 năm 2025 ', '2025-03-19'],
  ['Ngày 05  tháng 02 năm 2025', '2025-02-05'],
  ['03/11/2026', '2026-11-03'],
])('the date %s is understood, day before month', (text, date) => {
  expect(parseVietnameseDate(text)).toBe(date);
});

test.each(['31/4/2025', '29/02/2025', '0/3/2025', '19/13/2025', '2025/3/19', 'trong ngày', ''])(
  'the text "%s" is no date',
  (text) => {
    expect(parseVietnameseDate(text)).toBeUndefined();
  },
);

test('a decomposed text is read as a composed one', () => {
  expect(parseVietnameseDate('ngày 19 tháng 3 năm 2025'.normalize('NFD'))).toBe('2025-03-19');
});

test('the first date of a sentence is found', () => {
  expect(findVietnameseDate('gửi Phòng Văn hoá trong ngày 19/3/2025 để tổng hợp')).toBe('2025-03-19');
  expect(findVietnameseDate('ban hành ngày 20 tháng 02 năm 2025 của Tỉnh ủy')).toBe('2025-02-20');
  expect(findVietnameseDate('trong ngày để tổng hợp')).toBeUndefined();
});

test('parsing what was printed gives the same day', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(parseVietnameseDate(formatDate(date))).toBe(date);
      expect(parseVietnameseDate(formatLongDate(date))).toBe(date);
    }),
  );
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('18 March 2025 was a Tuesday', () => {
  expect(weekday(civilDate('2025-03-18'))).toBe(2);
  expect(weekday(civilDate('2025-03-23'))).toBe(7);
});

test('a day that does not exist is refused', () => {
  expect(isCivilDate('2025-02-29')).toBe(false);
  expect(isCivilDate('2024-02-29')).toBe(true);
  expect(isCivilDate('2025-2-9')).toBe(false);
  expect(isCivilDate('2025-13-01')).toBe(false);
  expect(() => civilDate('19/3/2025')).toThrow('yyyy-MM-dd');
});
