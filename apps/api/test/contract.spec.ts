import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { graphqlSdl } from '../src/graphql-sdl.js';

const contract = createRequire(import.meta.url).resolve('@thong-suot/api-schema/schema.graphql');

describe('the GraphQL contract', () => {
  it('is the one that the code makes: print it with `npm run schema:print -w apps/api`', async () => {
    expect(await graphqlSdl()).toBe(readFileSync(contract, 'utf8'));
  });
});
