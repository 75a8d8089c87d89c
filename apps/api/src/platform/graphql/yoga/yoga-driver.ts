import { Inject, Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createYoga } from 'graphql-yoga';
import { CONFIG, type Config } from '../../config/config.js';
import { sendText } from '../../http/send-text.js';
import { requestScope, withRequestScope } from '../../http/request-scope.js';
import { languageOf } from '../../session/request-facts.js';
import { RequestContextFactory } from '../../session/request-context.factory.js';
import { cleanArguments } from '../clean-arguments.js';
import { LIMITS } from '../limits/limits.js';
import { jsonRequestsPlugin } from './json-requests.js';
import { limitsPlugin } from './limits-plugin.js';
import { maskError } from './mask-error.js';
import { readOperations, storedOperationsPlugin } from './stored-operations.js';

const EVENTS = 'text/event-stream';

/** Serves GraphQL by Yoga on Nest's Fastify: the decision record on the GraphQL server says why Yoga. */
@Injectable()
export class YogaDriver extends AbstractGraphQLDriver {
  constructor(
    private readonly contexts: RequestContextFactory,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async start({ schema, path = '/graphql' }: GqlModuleOptions): Promise<void> {
    const yoga = createYoga<{ request: Request; fastify: FastifyRequest; reply: FastifyReply }>({
      schema: schema && cleanArguments(schema),
      graphqlEndpoint: path,
      context: ({ fastify, reply }) => this.contexts.of(fastify, reply),
      plugins: [
        jsonRequestsPlugin,
        storedOperationsPlugin(readOperations(this.config), this.config.mode),
        limitsPlugin,
      ],
      multipart: false,
      maskedErrors: { maskError },
      graphiql: false,
      landingPage: false,
      cors: false,
      batching: false,
      logging: false,
    });
    const serve = async (fastify: FastifyRequest, reply: FastifyReply) => {
      const body = fastify.body instanceof Buffer ? { body: new Uint8Array(fastify.body) } : {};
      const request = { method: fastify.method, headers: fastify.headers as Record<string, string>, ...body };
      // The name of the host is the client's word, and nothing here depends on it.
      const response = await yoga.fetch(`http://localhost${fastify.url}`, request, { fastify, reply });
      if (response.headers.get('content-type')?.startsWith(EVENTS)) return sendEvents(reply, response);
      response.headers.forEach((value, name) => void reply.header(name, value));
      if (this.config.mode === 'test') void reply.header('x-sql-statements', requestScope()?.statements ?? 0);
      return sendText(fastify, reply.status(response.status), await response.text());
    };
    await this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>().register((app, _options, done) => {
      app.removeAllContentTypeParsers();
      app.addContentTypeParser(
        '*',
        { parseAs: 'buffer', bodyLimit: LIMITS.bodyBytes },
        (_request, body, parsed) => parsed(null, body),
      );
      app.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: path,
        handler: (request, reply) =>
          withRequestScope({ language: languageOf(request), statements: 0 }, () => serve(request, reply)),
      });
      done();
    });
  }

  async stop(): Promise<void> {
    // Fastify closes the route with the rest of the service.
  }
}

/**
 * The events of a subscription as they come; whoever goes away ends it. A proxy in front must not hold them back, and the
 * connection ends with them, so that a service which is told to end need not wait for it.
 */
function sendEvents(reply: FastifyReply, { status, body }: Response): FastifyReply {
  const events = Readable.from((body ?? []) as AsyncIterable<Uint8Array>);
  events.on('error', () => undefined);
  reply.raw.once('close', () => void body?.cancel().catch(() => undefined));
  return reply
    .status(status)
    .headers({
      'content-type': EVENTS,
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      connection: 'close',
    })
    .send(events);
}
