import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import type { ReplacedParts } from './platform/platform.module.js';
import { installHttp } from './platform/http/install-http.js';
import { MAX_FILE_BYTES } from './platform/storage/file-limits.js';

/** The service, wired and not yet listening. */
export async function createApp(
  config: Config,
  replaced: ReplacedParts = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: 'loopback',
    bodyLimit: 64 * 1024,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, replaced), adapter, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await app.register(cookie);
  // One byte more than is taken in, so that our own count meets the limit and can say so.
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 4, fieldSize: 1_024 },
  });
  await installHttp(app, config);
  return app;
}
