import type { ReminderRuleInput } from '@generated/gql/graphql';

/** The rule as it is typed: numbers stay text until they are sent. */
export interface RuleForm {
  readonly workingDays: string;
  readonly sameDayMinutes: string;
  readonly atDeadline: boolean;
  readonly workingDaysAfter: string;
}

export function ruleForm(rule: ReminderRuleInput): RuleForm {
  return {
    workingDays: String(rule.workingDays),
    sameDayMinutes: String(rule.sameDayMinutes),
    atDeadline: rule.atDeadline,
    workingDaysAfter: String(rule.workingDaysAfter),
  };
}

export type NumberField = 'workingDays' | 'sameDayMinutes' | 'workingDaysAfter';

/** What each number may be; the service refuses the rest. */
export const BOUNDS: Readonly<Record<NumberField, { readonly from: number; readonly to: number }>> = {
  workingDays: { from: 1, to: 10 },
  sameDayMinutes: { from: 15, to: 240 },
  workingDaysAfter: { from: 0, to: 10 },
};

/** The numbers that are none, or out of their bounds. */
export function wrongIn(form: RuleForm): NumberField[] {
  return (Object.keys(BOUNDS) as NumberField[]).filter((field) => {
    const text = form[field].trim();
    const { from, to } = BOUNDS[field];
    return !/^\d{1,3}$/.test(text) || Number(text) < from || Number(text) > to;
  });
}

/** The form as the service takes it, where nothing in it is wrong. */
export function ruleInput(form: RuleForm): ReminderRuleInput {
  return {
    workingDays: Number(form.workingDays),
    sameDayMinutes: Number(form.sameDayMinutes),
    atDeadline: form.atDeadline,
    workingDaysAfter: Number(form.workingDaysAfter),
  };
}
