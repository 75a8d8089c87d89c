import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Thông Suốt';
const PERIOD_S = 30;

/** A code of one step before or after is right too: clocks of phones differ. */
const WINDOW = 1;

/** A fresh secret: 160 bits, as RFC 4226 recommends. */
export function newSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** What an authenticator app is told: six digits each thirty seconds (RFC 6238, SHA-1, which all apps know). */
export function enrolmentOf(secret: Uint8Array, username: string): { uri: string; secret: string } {
  const totp = totpOf(secret, username);
  return { uri: totp.toString(), secret: totp.secret.base32 };
}

/** The time step of a right code; undefined for a wrong one. Spaces in the code do not count. */
export function stepOf(secret: Uint8Array, code: string, nowMs: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret, '').validate({ token, timestamp: nowMs, window: WINDOW });
  return delta === null ? undefined : Math.floor(nowMs / 1_000 / PERIOD_S) + delta;
}

function totpOf(secret: Uint8Array, label: string): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({ issuer: ISSUER, label, secret: new Secret({ buffer }), period: PERIOD_S, digits: 6 });
}
