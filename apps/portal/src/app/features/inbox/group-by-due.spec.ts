import { describe, expect, it } from '@jest/globals';
import { groupByDue } from './group-by-due';

const NOW = '2025-03-18T14:00:00+07:00';
const due = (dueAt: string | null): { dueAt: string | null } => ({ dueAt });
const keys = (...items: { dueAt: string | null }[]): string[] =>
  groupByDue(items, NOW).map((group) => group.key);

describe('work grouped by its deadline', () => {
  it('puts late work first and work without a deadline last', () => {
    expect(keys(due(null), due('2025-03-19T17:00:00+07:00'), due('2025-03-18T13:59:00+07:00'))).toEqual([
      'late',
      'tomorrow',
      'noDue',
    ]);
  });

  it('counts a deadline later today as today, not late', () => {
    expect(keys(due('2025-03-18T17:00:00+07:00'))).toEqual(['today']);
  });

  it('takes the day at +07:00 whatever zone the deadline is written in', () => {
    expect(keys(due('2025-03-18T23:30:00+07:00'))).toEqual(['today']);
    expect(keys(due('2025-03-18T16:30:00Z'))).toEqual(['today']);
    expect(keys(due('2025-03-18T17:30:00Z'))).toEqual(['tomorrow']);
  });

  it('ends the week on Sunday', () => {
    expect(keys(due('2025-03-23T17:00:00+07:00'), due('2025-03-24T08:00:00+07:00'))).toEqual([
      'thisWeek',
      'later',
    ]);
  });

  it('orders each group by its deadline', () => {
    const [group] = groupByDue([due('2025-03-18T17:00:00+07:00'), due('2025-03-18T15:00:00+07:00')], NOW);
    expect(group?.items[0]?.dueAt).toBe('2025-03-18T15:00:00+07:00');
  });
});
