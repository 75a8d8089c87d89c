import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import type { Config } from '../config/config.js';
import { refuse, sayRefusal } from '../refusal/index.js';
import { languageOf } from '../session/request-facts.js';
import { SESSION_COOKIE, tokenHash } from '../session/tokens.js';
import { ownCookies } from './cookie-names.js';
import { servePortal } from './portal.js';
import { RateLimiter } from './rate-limiter.js';
import { secure } from './security-headers.js';

/** A department's house, or a ward behind its router: this many people at work at once share an address. */
const SESSIONS_BEHIND_ONE_ADDRESS = 8;

/** Requests under way when the service is told to end get this long. */
const FINISH_WITHIN_MS = 3_000;

/** What stands around every request: headers, the rate limit, the portal's pages. */
export async function installHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const sessions = new RateLimiter(config.requestsPerSecond);
  const addresses = new RateLimiter(config.requestsPerSecond * SESSIONS_BEHIND_ONE_ADDRESS);
  fastify.addHook('onRequest', async (_request, reply) => secure(reply, config));
  fastify.addHook('preHandler', async (request) => {
    request.cookies = ownCookies(request.cookies, config.secureCookies);
  });
  fastify.addHook('preHandler', async (request, reply) => {
    if (!isLimited(request)) return;
    // real-time: the limit guards the machine.
    const now = Date.now();
    // The cookie is the client's word: whoever sends another one with every request meets the limit of his address.
    const seconds = Math.max(addresses.wait(request.ip, now), sessions.wait(clientOf(request), now));
    if (seconds > 0) return tooMany(request, reply, seconds);
  });
  // A client that stopped reading must not hold up the end of the service.
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), FINISH_WITHIN_MS).unref();
    done();
  });
  if (config.portalDir !== undefined) await servePortal(app, config.portalDir);
}

const LIMITED = ['/graphql', '/files', '/dossiers/', '/dang-nhap/oidc'];

function isLimited(request: FastifyRequest): boolean {
  return LIMITED.some((path) => request.url.startsWith(path));
}

/** A session, or an address while nobody is signed in. Wards share one address behind their router. */
function clientOf(request: FastifyRequest): string {
  const token = request.cookies[SESSION_COOKIE];
  return token === undefined ? request.ip : tokenHash(token).toString('base64');
}

async function tooMany(request: FastifyRequest, reply: FastifyReply, seconds: number): Promise<FastifyReply> {
  const message = sayRefusal(refuse('RATE_LIMITED', { seconds: String(seconds) }), languageOf(request));
  return reply
    .status(429)
    .header('retry-after', seconds)
    .send({ errors: [{ message, extensions: { code: 'RATE_LIMITED' } }] });
}
