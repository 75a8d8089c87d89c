import { describe, expect, it } from '@jest/globals';
import { heatMarks, heatOf } from './heat';

const HOUR = 3600;

describe('the heat of a step', () => {
  const steps = [
    { stepId: 'draft', medianSeconds: 8 * HOUR, lateShare: 0.31 },
    { stepId: 'sign', medianSeconds: HOUR, lateShare: 0 },
    { stepId: 'seal', medianSeconds: null, lateShare: null },
  ];

  it('compares times with the slowest step', () => {
    expect(steps.map((step) => heatOf(step, 'median', steps))).toEqual([3, 0, undefined]);
    expect(heatOf({ medianSeconds: 4 * HOUR }, 'median', steps)).toBe(2);
  });

  it('compares late shares with fixed bounds', () => {
    expect([0, 0.1, 0.3, 0.31].map((lateShare) => heatOf({ lateShare }, 'late', steps))).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('is cold where nothing takes any time', () => {
    const instant = [{ stepId: 'a', medianSeconds: 0 }];
    expect(heatOf(instant[0]!, 'median', instant)).toBe(0);
  });

  it('is never said by colour alone, and leaves out what was not measured', () => {
    expect(heatMarks(steps, 'median', ({ stepId }) => `${stepId} giờ`)).toEqual([
      { elementId: 'draft', look: 'heat-3', words: 'draft giờ' },
      { elementId: 'sign', look: 'heat-0', words: 'sign giờ' },
    ]);
  });
});
