import type { WordTable } from './table.js';

/** What is said about a due date; it is warned of and never refused. */
export const DUE_WARNINGS = {
  HOLIDAY: { vi: 'Thời hạn rơi vào ngày nghỉ lễ, tết', en: 'The deadline falls on a public holiday' },
  WEEKEND: { vi: 'Thời hạn rơi vào ngày nghỉ hằng tuần', en: 'The deadline falls on a weekly rest day' },
  OUTSIDE_OFFICE_HOURS: { vi: 'Thời hạn ngoài giờ làm việc', en: 'The deadline is outside office hours' },
  YEAR_NOT_SET: {
    vi: 'Chưa có lịch nghỉ chính thức của năm này',
    en: 'The official holidays of this year are not set',
  },
  UNVERIFIED_DAY: {
    vi: 'Lịch nghỉ của ngày này chưa được kiểm chứng',
    en: 'The calendar of this day is not verified',
  },
} as const satisfies WordTable;

export type DueWarningCode = keyof typeof DUE_WARNINGS;

/** Where a deadline stands at a moment. */
export const DEADLINE_KINDS = {
  late: { vi: 'Quá hạn', en: 'Overdue' },
  near: { vi: 'Sắp đến hạn', en: 'Due soon' },
  running: { vi: 'Trong hạn', en: 'In time' },
  none: { vi: 'Không có thời hạn', en: 'No deadline' },
} as const satisfies WordTable;

export type DeadlineKind = keyof typeof DEADLINE_KINDS;
