import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/request-context.js';
import { actorOf, actsInOf, commandIdOf, isSameOrigin, languageOf, provesCsrf } from './request-facts.js';
import { SessionReader } from './session-reader.js';
import { SESSION_COOKIE, sessionKey } from './tokens.js';

/** Finds out who asks, once per request. */
@Injectable()
export class RequestContextFactory {
  readonly #sessions: SessionReader;

  constructor(sessions: SessionReader) {
    this.#sessions = sessions;
  }

  async of(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const language = languageOf(request);
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? undefined : await this.#sessions.byToken(token);
    const values = new Map<object, unknown>();
    return {
      language,
      session,
      sessionKey: session && token !== undefined ? sessionKey(token) : undefined,
      actor: session && actorOf(session, language),
      commandId: commandIdOf(request),
      sameOrigin: isSameOrigin(request),
      csrfProven: provesCsrf(request, session),
      actsIn: actsInOf(request),
      remoteAddress: request.ip,
      reply,
      once<T>(key: object, make: () => T): T {
        if (!values.has(key)) values.set(key, make());
        return values.get(key) as T;
      },
    };
  }
}
