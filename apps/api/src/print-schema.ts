import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { graphqlSdl } from './graphql-sdl.js';

/** `npm run schema:print -w apps/api`: writes the contract from the code; the portal's types are made from it. */
await writeFile(
  createRequire(import.meta.url).resolve('@thong-suot/api-schema/schema.graphql'),
  await graphqlSdl(),
);
