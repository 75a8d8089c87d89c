import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { cookieName } from '../../../platform/http/cookie-names.js';
import { newToken, tokenHash } from '../../../platform/session/tokens.js';

/** Names a browser that somebody signed in with before; it opens nothing. */
export const DEVICE_COOKIE = 'ts_device';
const DEVICE_SECONDS = 400 * 86_400;

const LONGEST_AGENT = 300;

/** What a session keeps of the browser that opened it, for its person to recognise it. */
export interface ClientFacts {
  readonly userAgent: string;
  readonly address: string;
  readonly deviceHash: Buffer;
}

/** Reads them; a browser that has no device cookie is given one. */
export function clientFacts(
  { reply, remoteAddress }: Pick<RequestContext, 'reply' | 'remoteAddress'>,
  secure: boolean,
): ClientFacts {
  const known = reply.request.cookies[DEVICE_COOKIE];
  const device = known ?? newToken();
  if (known === undefined) giveDeviceCookie(reply, device, secure);
  return {
    userAgent: (reply.request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT),
    address: remoteAddress,
    deviceHash: tokenHash(device),
  };
}

function giveDeviceCookie(reply: FastifyReply, device: string, secure: boolean): void {
  void reply.setCookie(cookieName(DEVICE_COOKIE, secure), device, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: DEVICE_SECONDS,
  });
}
