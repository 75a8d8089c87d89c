import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/config/package-root.js';
import { printDatabaseSchema } from '../src/platform/database/print-schema.js';
import { connect, sharedDatabase } from './support/database.js';

describe('database/schema.sql', () => {
  it('is the schema that the migrations make: print it with `npm run database:print -w apps/api`', async () => {
    const client = await connect(sharedDatabase().owner);
    const printed = await printDatabaseSchema(client);
    await client.end();
    expect(printed).toBe(await readFile(join(packageRoot(), 'database', 'schema.sql'), 'utf8'));
  });
});
