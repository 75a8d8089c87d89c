import { civilDate } from './civil-date.js';
import { resolveDeadlineWords } from './deadline-words.js';
import { relativeDay, sentenceTime, tableTime } from './format-instant.js';
import { civilDateOf, civilTimeOf, instant, instantAt } from './instant.js';
import { remaining } from './remaining.js';

const fivePm = instantAt(civilDate('2025-03-19'), '17:00');

test('civil time is seven hours ahead of universal time, on any machine', () => {
  expect(fivePm).toBe('2025-03-19T10:00:00.000Z');
  expect(instant('2025-03-19T17:00:00+07:00')).toBe(fivePm);
  expect(civilTimeOf(fivePm)).toBe('17:00');
  expect(civilDateOf('2025-03-18T17:00:00Z')).toBe('2025-03-19');
  expect(civilDateOf('2025-03-18T16:59:59Z')).toBe('2025-03-18');
});

test('a moment without an offset is refused', () => {
  expect(() => instant('2025-03-19T17:00:00')).toThrow('offset');
  expect(() => instantAt(civilDate('2025-03-19'), '24:00')).toThrow('HH:mm');
});

test('hours are written "17 giờ 00" in sentences and "17:00" in tables', () => {
  expect(sentenceTime(fivePm)).toBe('17 giờ 00 ngày 19/3/2025');
  expect(tableTime(fivePm)).toBe('17:00, 19/3/2025');
});

test('today, tomorrow and yesterday are those of Viet Nam', () => {
  const now = instantAt(civilDate('2025-03-18'), '23:30');
  expect(relativeDay(now, fivePm)).toBe('ngày mai');
  expect(relativeDay(instantAt(civilDate('2025-03-19'), '00:10'), fivePm)).toBe('hôm nay');
  expect(relativeDay(instantAt(civilDate('2025-03-20'), '00:10'), fivePm)).toBe('hôm qua');
  expect(relativeDay(instantAt(civilDate('2025-03-01'), '00:10'), fivePm)).toBe('ngày 19/3/2025');
});

test.each([
  ['13:00', 'near', 'còn 4 giờ'],
  ['12:59', 'near', 'còn 4 giờ'],
  ['16:10', 'near', 'còn 50 phút'],
  ['16:59', 'near', 'còn 1 phút'],
  ['17:00', 'near', 'còn 1 phút'],
  ['17:01', 'late', 'quá hạn 1 phút'],
  ['19:30', 'late', 'quá hạn 2 giờ'],
] as const)('at %s the deadline of 17:00 is %s: %s', (time, kind, text) => {
  expect(remaining(instantAt(civilDate('2025-03-19'), time), fivePm)).toEqual({ kind, text });
});

test('far deadlines run, past ones count days, and some have none', () => {
  expect(remaining(instantAt(civilDate('2025-03-10'), '08:00'), fivePm)).toEqual({
    kind: 'running',
    text: 'còn 9 ngày',
  });
  expect(remaining(instantAt(civilDate('2025-03-20'), '18:00'), fivePm).text).toBe('quá hạn 1 ngày');
  expect(remaining(fivePm, undefined)).toEqual({ kind: 'none', text: 'không có thời hạn' });
  expect(remaining(fivePm, undefined, { language: 'en' }).text).toBe('no deadline');
});

const context = { spokenOn: civilDate('2025-03-18') };

test('"trong ngày 19/3/2025" ends with the office day, and the words are kept', () => {
  expect(resolveDeadlineWords('trong ngày 19/3/2025', context)).toEqual({
    kind: 'resolved',
    words: 'trong ngày 19/3/2025',
    instant: fivePm,
  });
});

test('"trong ngày" alone asks a person: the day of the session or the next', () => {
  expect(resolveDeadlineWords('trong ngày', context)).toEqual({
    kind: 'ambiguous',
    words: 'trong ngày',
    choices: [
      { instant: '2025-03-18T10:00:00.000Z', text: '17 giờ 00 ngày 18/3/2025' },
      { instant: '2025-03-19T10:00:00.000Z', text: '17 giờ 00 ngày 19/3/2025' },
    ],
  });
});

test('words after "trong ngày" do not make it clearer', () => {
  expect(resolveDeadlineWords('trong ngày để tổng hợp', context).kind).toBe('ambiguous');
  expect(resolveDeadlineWords('trong ngày làm việc', context).kind).toBe('unresolved');
});

test.each([
  ['trước 10 giờ 00 ngày 21/3/2025', '2025-03-21T03:00:00.000Z'],
  ['trước 10h30 ngày 21/3/2025', '2025-03-21T03:30:00.000Z'],
  ['đến hết ngày 30 tháng 6 năm 2025', '2025-06-30T10:00:00.000Z'],
  ['hoàn thành GPMB trong tháng 5/2025', '2025-05-31T10:00:00.000Z'],
  ['trong quý II/2025', '2025-06-30T10:00:00.000Z'],
  ['trong quý I/2025', '2025-03-31T10:00:00.000Z'],
  ['trong năm 2025', '2025-12-31T10:00:00.000Z'],
])('"%s" is understood', (words, moment) => {
  expect(resolveDeadlineWords(words, context)).toMatchObject({ kind: 'resolved', instant: moment });
});

test('other words stay unresolved', () => {
  expect(resolveDeadlineWords('khẩn trương', context).kind).toBe('unresolved');
  expect(resolveDeadlineWords('định kỳ theo quy định', context).kind).toBe('unresolved');
});
