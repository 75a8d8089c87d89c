import { describe, expect, it } from '@jest/globals';
import { isForLackOfRight } from './lack-of-right.js';
import { refusals, type RefusalCode } from './refusal-catalogue.js';

describe('a refusal for lack of right', () => {
  it.each([
    ['NOT_YOUR_STEP', true],
    ['STRUCTURE_ADMIN_ONLY', true],
    ['ACCOUNT_IS_YOURS', true],
    ['FORWARD_NOT_YOURS', true],
    ['DOSSIER_NOT_FOUND', true],
    ['NOT_ENTITLED_TO_SIGN', true],
    ['SAME_PERSON', true],
    ['DOSSIER_CHANGED', false],
    ['REASON_REQUIRED', false],
    ['NOT_SIGNED_YET', false],
    ['DEADLINE_ONLY_LATER', false],
    ['STEP_NOT_OPEN', false],
  ] as const satisfies [RefusalCode, boolean][])('%s: %s', (code, is) => {
    expect(isForLackOfRight(code)).toBe(is);
  });

  it('is one of many, and most are none', () => {
    const codes = Object.keys(refusals) as RefusalCode[];
    const share = codes.filter(isForLackOfRight).length / codes.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.3);
  });
});
