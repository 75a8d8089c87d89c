import { describe, expect, it } from '@jest/globals';
import { ruleForm, ruleInput, wrongIn } from './rule-form';

const RULE = { workingDays: 1, sameDayMinutes: 120, atDeadline: true, workingDaysAfter: 0 };

describe('the rule by which people are reminded', () => {
  it('is sent as it was read while nothing is typed', () => {
    expect(ruleInput(ruleForm(RULE))).toEqual(RULE);
    expect(wrongIn(ruleForm(RULE))).toEqual([]);
  });

  it.each([
    ['workingDays', '0'],
    ['workingDays', '11'],
    ['workingDays', ''],
    ['sameDayMinutes', '14'],
    ['sameDayMinutes', '1e2'],
    ['workingDaysAfter', '-1'],
    ['workingDaysAfter', 'hai'],
  ] as const)('takes no %s of "%s"', (field, text) => {
    expect(wrongIn({ ...ruleForm(RULE), [field]: text })).toEqual([field]);
  });
});
