import { addDays, civilDate } from '@thong-suot/administration';
import fc from 'fast-check';
import { nextPeriod, reportingPeriod } from './periods.js';

test('the monthly report of April 2025 runs from 15/3 to 14/4 and is due two working days later', () => {
  expect(reportingPeriod('MONTHLY', civilDate('2025-03-18'))).toEqual({
    regime: 'MONTHLY',
    name: 'Tháng 4/2025',
    periodFrom: '2025-03-15',
    periodTo: '2025-04-14',
    asOf: '2025-04-14',
    dueAt: '2025-04-16T10:00:00.000Z',
  });
});

test.each([
  ['QUARTERLY', '2025-01-20', 'Quý I/2025', '2024-12-15', '2025-03-14'],
  ['QUARTERLY', '2025-03-15', 'Quý II/2025', '2025-03-15', '2025-06-14'],
  ['HALF_YEARLY', '2025-03-18', '6 tháng đầu năm 2025', '2024-12-15', '2025-06-14'],
  ['NINE_MONTHS', '2025-03-18', '9 tháng năm 2025', '2024-12-15', '2025-09-14'],
  ['YEARLY', '2025-12-14', 'Năm 2025', '2024-12-15', '2025-12-14'],
  ['MONTHLY', '2025-12-15', 'Tháng 1/2026', '2025-12-15', '2026-01-14'],
] as const)('%s on %s is %s, from %s to %s', (regime, day, name, periodFrom, periodTo) => {
  expect(reportingPeriod(regime, civilDate(day))).toMatchObject({
    name,
    periodFrom,
    periodTo,
    asOf: periodTo,
  });
});

test('a report due in the holidays is due on the working days after them', () => {
  expect(reportingPeriod('MONTHLY', civilDate('2025-01-10'), 10).dueAt).toBe('2025-02-04T10:00:00.000Z');
});

test('months follow each other without gap and overlap, whatever the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (days) => {
      const day = addDays(civilDate('2020-01-01'), days);
      const period = reportingPeriod('MONTHLY', day);
      expect(period.periodFrom <= day && day <= period.periodTo).toBe(true);
      const next = nextPeriod('MONTHLY', period.periodTo);
      expect(next.periodFrom).toBe(addDays(period.periodTo, 1));
    }),
  );
});
