import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { cookieName } from '../../platform/http/cookie-names.js';
import { SESSION_COOKIE } from '../../platform/session/tokens.js';

/** A session ends this long after sign-in, however much it is used. */
export const SESSION_SECONDS = 12 * 3_600;

const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Gives the browser its session: out of reach of scripts, not sent along by other sites' forms. */
export function giveSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(cookieName(SESSION_COOKIE, secure), token, {
    ...ATTRIBUTES,
    secure,
    maxAge: SESSION_SECONDS,
  });
}

/** Takes it away. */
export function takeSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(cookieName(SESSION_COOKIE, secure), { ...ATTRIBUTES, secure });
}
