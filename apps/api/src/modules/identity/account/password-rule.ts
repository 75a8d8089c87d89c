import { COMMON_PASSWORDS } from './common-passwords.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** Characters of a password (OWASP ASVS 5, 6.2.1 and 6.2.9). */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

/** What everybody tries first, without signs and marks. */
const COMMON = [
  'password',
  'matkhau',
  'thongsuot',
  'langson',
  'qwerty',
  'qwertyuiop',
  'abcdef',
  'iloveyou',
  'admin',
  'administrator',
  'vietnam',
  'uybannhandan',
  'welcome',
];

/**
 * Refuses PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON (a common word with digits and signs around it, one that
 * is known from breaches, one sign again and again, or the user name) and PASSWORD_SAME.
 */
export function refusePassword(password: string, username: string, old?: string): RefusalValue | undefined {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) {
    return refuse('PASSWORD_TOO_SHORT', { least: String(PASSWORD_LENGTH.least) });
  }
  if (length > PASSWORD_LENGTH.most) {
    return refuse('PASSWORD_TOO_LONG', { most: String(PASSWORD_LENGTH.most) });
  }
  if (password === old) return refuse('PASSWORD_SAME');
  const letters = password.toLowerCase().replaceAll(/[^a-z]/g, '');
  const repeated = new Set(password).size < 4;
  const named = password.toLowerCase().includes(username.toLowerCase());
  return repeated ||
    named ||
    COMMON.includes(letters) ||
    COMMON_PASSWORDS.has(password.toLowerCase()) ||
    /^[\d\W]+$/.test(password)
    ? refuse('PASSWORD_COMMON')
    : undefined;
}
