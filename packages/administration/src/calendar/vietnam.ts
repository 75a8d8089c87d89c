import { addDays, civilDate } from '../time/civil-date.js';
import type { CalendarSettings, CalendarYear, SpecialDay } from './settings.js';

const LABOUR_CODE = 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 112';
const SUBSTITUTE = 'Bộ luật Lao động 2019 (45/2019/QH14), Điều 111 khoản 3';
const NOTICE_2025 = 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024';
const NOTICE_2026 = 'Thông báo số 9441/TB-BNV';
const CULTURE_DAY = 'Nghị quyết số 28/2026/QH16, Điều 2';

const NAMES = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration" },
  hungKingsSubstitute: {
    vi: 'Nghỉ bù Giỗ Tổ Hùng Vương',
    en: "Day in lieu of the Hùng Kings' Commemoration",
  },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  nationalDay: { vi: 'Quốc khánh', en: 'National Day' },
  cultureDay: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
  swappedOff: { vi: 'Nghỉ hoán đổi ngày làm việc', en: 'Day off swapped with a Saturday' },
  swappedWork: { vi: 'Làm việc bù', en: 'Saturday worked in exchange' },
} as const;

function day(date: string, name: SpecialDay['name'], source: string): SpecialDay {
  return { date: civilDate(date), name, source };
}

function days(from: string, count: number, name: SpecialDay['name'], source: string): SpecialDay[] {
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(civilDate(from), index),
    name,
    source,
  }));
}

function unverified(special: SpecialDay): SpecialDay {
  return { ...special, unverified: true };
}

const YEAR_2025: CalendarYear = {
  year: 2025,
  daysOff: [
    day('2025-01-01', NAMES.newYear, LABOUR_CODE),
    ...days('2025-01-25', 9, NAMES.tet, NOTICE_2025),
    day('2025-04-07', NAMES.hungKings, LABOUR_CODE),
    day('2025-04-30', NAMES.victory, LABOUR_CODE),
    day('2025-05-01', NAMES.labour, LABOUR_CODE),
    day('2025-05-02', NAMES.swappedOff, NOTICE_2025),
    ...days('2025-09-01', 2, NAMES.nationalDay, NOTICE_2025),
  ],
  workedDays: [day('2025-04-26', NAMES.swappedWork, NOTICE_2025)],
};

const YEAR_2026: CalendarYear = {
  year: 2026,
  daysOff: [
    day('2026-01-01', NAMES.newYear, LABOUR_CODE),
    unverified(day('2026-01-02', NAMES.swappedOff, 'chưa kiểm chứng')),
    ...days('2026-02-14', 9, NAMES.tet, NOTICE_2026),
    day('2026-04-26', NAMES.hungKings, LABOUR_CODE),
    day('2026-04-27', NAMES.hungKingsSubstitute, SUBSTITUTE),
    day('2026-04-30', NAMES.victory, LABOUR_CODE),
    day('2026-05-01', NAMES.labour, LABOUR_CODE),
    unverified(day('2026-08-31', NAMES.swappedOff, 'chưa kiểm chứng')),
    unverified(day('2026-09-01', NAMES.nationalDay, 'chưa kiểm chứng')),
    day('2026-09-02', NAMES.nationalDay, LABOUR_CODE),
    day('2026-11-24', NAMES.cultureDay, CULTURE_DAY),
  ],
  workedDays: [
    unverified(day('2026-01-10', NAMES.swappedWork, 'chưa kiểm chứng')),
    unverified(day('2026-08-22', NAMES.swappedWork, 'chưa kiểm chứng')),
  ],
};

/**
 * Working days of civil servants in 2025 and 2026: Monday to Friday without the days off of the Labour Code
 * and of the yearly notices, with the swapped Saturdays. The notice for 2027 was not published: the year is
 * left unset on purpose. Office hours are the usual ones and may be set by each authority.
 */
export const VIETNAM_CALENDAR: CalendarSettings = {
  years: [YEAR_2025, YEAR_2026],
  officeHours: { morning: { from: '07:30', to: '11:30' }, afternoon: { from: '13:30', to: '17:00' } },
};
