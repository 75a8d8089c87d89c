import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'ts_session';
export const CSRF_HEADER = 'x-csrf-token';
export const ACTS_IN_HEADER = 'x-acts-in';

/** 256 random bits, for cookies and CSRF tokens. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a session token. A plain digest is enough: the token itself is random. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Names a session inside the service without giving its token away. */
export function sessionKey(token: string): string {
  return tokenHash(token).toString('base64');
}

/** Compares secrets in a time that does not depend on where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(tokenHash(one), tokenHash(other));
}
