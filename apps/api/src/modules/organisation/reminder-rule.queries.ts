import { REMINDER_RULE, type ReminderRule } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';

export interface ReminderRuleRow {
  readonly working_days: number;
  readonly same_day_minutes: number;
}

/** How long before deadlines the authority reminds; no row where it has set nothing. Give it to `load()`. */
export function reminderRule(authorityId: string): Query<ReminderRuleRow> {
  return {
    name: 'organisation.reminder-rule',
    text: 'select working_days, same_day_minutes from reminder_rule where authority_id = $1',
    values: [authorityId],
  };
}

/** The rule of the row, or the ordinary one. */
export function ruleOf(row: ReminderRuleRow | undefined): ReminderRule {
  return row === undefined
    ? REMINDER_RULE
    : { workingDays: row.working_days, sameDayMinutes: row.same_day_minutes };
}
