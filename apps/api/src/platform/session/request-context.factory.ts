import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/request-context.js';
import { isId } from '../ids.js';
import { actorOf, actsInOf, commandIdOf, isSameOrigin, languageOf, provesCsrf } from './request-facts.js';
import { SessionReader } from './session-reader.js';
import { SupportReadings } from './support-readings.js';
import { SESSION_COOKIE, sessionKey } from './tokens.js';

/** Finds out who asks, once per request. */
@Injectable()
export class RequestContextFactory {
  readonly #sessions: SessionReader;

  readonly #readings: SupportReadings;

  constructor(sessions: SessionReader, readings: SupportReadings) {
    this.#sessions = sessions;
    this.#readings = readings;
  }

  async of(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const language = languageOf(request);
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? undefined : await this.#sessions.byToken(token);
    const actor = session && actorOf(session, language);
    if (actor?.support !== undefined && request.method === 'GET' && request.routeOptions.url !== '/graphql') {
      await this.#readings.note(
        actor,
        request.routeOptions.url ?? '',
        Object.values(request.params ?? {}).find(isId),
      );
    }
    const values = new Map<object, unknown>();
    return {
      language,
      session,
      sessionKey: session && token !== undefined ? sessionKey(token) : undefined,
      actor,
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
