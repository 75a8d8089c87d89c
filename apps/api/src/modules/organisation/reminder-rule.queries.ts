import { REMINDER_RULE, type ReminderRule } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';

/** When people are reminded of a deadline: before it, when it comes, and once more after it. */
export interface DeadlineRule extends ReminderRule {
  readonly atDeadline: boolean;
  /** Working days after a deadline that was not kept; 0: not. */
  readonly workingDaysAfter: number;
}

/** The rule of an authority that has set none. */
export const ORDINARY_RULE: DeadlineRule = { ...REMINDER_RULE, atDeadline: true, workingDaysAfter: 0 };

export interface ReminderRuleRow {
  readonly working_days: number;
  readonly same_day_minutes: number;
  readonly at_deadline: boolean;
  readonly working_days_after: number;
}

/** When the authority reminds of deadlines; no row where it has set nothing. Give it to `load()`. */
export function reminderRule(authorityId: string): Query<ReminderRuleRow> {
  return {
    name: 'organisation.reminder-rule',
    text: `select working_days, same_day_minutes, at_deadline, working_days_after from reminder_rule
      where authority_id = $1`,
    values: [authorityId],
  };
}

/** The rule of the row, or the ordinary one. */
export function ruleOf(row: ReminderRuleRow | undefined): DeadlineRule {
  return row === undefined
    ? ORDINARY_RULE
    : {
        workingDays: row.working_days,
        sameDayMinutes: row.same_day_minutes,
        atDeadline: row.at_deadline,
        workingDaysAfter: row.working_days_after,
      };
}
