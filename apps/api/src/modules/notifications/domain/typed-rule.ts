import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { DeadlineRule } from '../../organisation/index.js';

/** What may be set; the table holds the same. */
const LIMITS = {
  workingDays: { code: 'REMINDER_DAYS_BEFORE', from: 1, to: 10 },
  sameDayMinutes: { code: 'REMINDER_MINUTES_BEFORE', from: 15, to: 240 },
  workingDaysAfter: { code: 'REMINDER_DAYS_AFTER', from: 0, to: 10 },
} as const;

/**
 * Why a rule cannot be set; undefined where it can. Refuses REMINDER_DAYS_BEFORE, REMINDER_MINUTES_BEFORE and
 * REMINDER_DAYS_AFTER, each at its field.
 */
export function refuseRule(rule: DeadlineRule): RefusalValue | undefined {
  for (const field of ['workingDays', 'sameDayMinutes', 'workingDaysAfter'] as const) {
    const { code, from, to } = LIMITS[field];
    if (!Number.isInteger(rule[field]) || rule[field] < from || rule[field] > to) {
      return refuse(code, { from: String(from), to: String(to) }, field);
    }
  }
  return undefined;
}
