export * from './due-date-warnings.js';
export * from './remind-at.js';
export * from './settings.js';
export * from './vietnam.js';
export {
  addWorkingDays,
  endOfOfficeDay,
  isWorkingDay,
  nextWorkingDay,
  sameOrNextWorkingDay,
  workingCalendar,
  workingDaysBetween,
  type WorkingCalendar,
} from './working-days.js';
