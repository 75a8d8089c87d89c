import type { FastifyRequest } from 'fastify';

/** Cookies of the whole site; behind TLS no other host of the domain can set them (the prefix `__Host-`). */
const WHOLE_SITE: readonly string[] = ['ts_session', 'ts_device'];

/** How a cookie is called in the browser: by a prefix that it keeps to itself, wherever there is TLS. */
export function cookieName(name: string, secure: boolean): string {
  if (!secure) return name;
  return `${WHOLE_SITE.includes(name) ? '__Host-' : '__Secure-'}${name}`;
}

/**
 * Cookies under our own names. Behind TLS only those with the prefix count: one without it may come from another host of
 * the domain, which could lay its own session under somebody.
 */
export function ownCookies(
  cookies: FastifyRequest['cookies'],
  secure: boolean,
): Record<string, string | undefined> {
  if (!secure) return { ...cookies };
  const own: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(cookies)) {
    const [, plain] = /^__(?:Host|Secure)-(.+)$/.exec(name) ?? [];
    if (plain !== undefined && cookieName(plain, true) === name) own[plain] = value;
  }
  return own;
}
