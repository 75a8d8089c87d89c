import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';

/** The GraphQL contract as the code makes it, sorted, so that its diff shows what changed. Needs no database. */
export async function graphqlSdl(): Promise<string> {
  const filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-sdl-'));
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(nowhere(filesDir)), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return sdlOf(app.get(GraphQLSchemaHost).schema);
  } finally {
    await app.close();
    await rm(filesDir, { recursive: true, force: true });
  }
}

/** A schema as text, types and fields in alphabetical order. */
export function sdlOf(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The service without a database: nothing connects while it only builds its schema. */
function nowhere(filesDir: string): Config {
  return {
    mode: 'production',
    host: '127.0.0.1',
    port: 0,
    databaseAppUrl: 'postgres://127.0.0.1:1/nowhere',
    databaseWorkerUrl: 'postgres://127.0.0.1:1/nowhere',
    databaseListenUrl: 'postgres://127.0.0.1:1/nowhere',
    filesDir,
    portalDir: undefined,
    sofficePath: undefined,
    sealKeyFile: undefined,
    headsDir: undefined,
    supportHours: 72,
    secretsKeyFile: undefined,
    oidc: undefined,
    poolSize: 1,
    requestsPerSecond: 0,
    secureCookies: false,
    seeding: true,
  };
}
