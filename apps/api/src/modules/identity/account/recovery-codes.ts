import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that are taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;
const HALF = 5;

/** Ten codes like `k7m2p-x9q4d`, each opens once: 49 random bits, guessed at no more than sign-in allows. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${half()}-${half()}`);
}

/** What the database keeps of a code; case, spaces and the dash do not count. */
export function recoveryDigest(accountId: string, code: string): Buffer {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(`${accountId} ${plain}`).digest();
}

/** Whether a text is written like a recovery code, and not like one of an authenticator app. */
export function isRecoveryCode(code: string): boolean {
  return code.replaceAll(/[\s-]/g, '').length === 2 * HALF;
}

function half(): string {
  return Array.from({ length: HALF }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
