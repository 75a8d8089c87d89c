import { describe, expect, it } from '@jest/globals';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { PASSWORD_LENGTH, refusePassword } from './password-rule.js';

const said = (password: string): string | undefined => refusePassword(password, 'cv.noivu')?.refused;

describe('a password', () => {
  it.each([
    ['ngắn quá', 'PASSWORD_TOO_SHORT'],
    ['matkhau2025!', 'PASSWORD_COMMON'],
    ['1234567890', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['cv.noivu là tôi', 'PASSWORD_COMMON'],
    ['1qaz2wsx3edc', 'PASSWORD_COMMON'],
    ['Q1W2E3R4T5', 'PASSWORD_COMMON'],
    ['manchester', 'PASSWORD_COMMON'],
    ['chín con trâu qua cầu khỉ', undefined],
    ['manchester có mưa', undefined],
  ])('%j: %s', (password, refused) => {
    expect(said(password)).toBe(refused);
  });

  it('is looked for among those known from breaches, which are all long enough to be typed', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(900);
    for (const password of COMMON_PASSWORDS) {
      expect([password, password.length >= PASSWORD_LENGTH.least]).toEqual([password, true]);
      expect(said(password)).toBe('PASSWORD_COMMON');
    }
  });
});
