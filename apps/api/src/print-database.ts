import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { packageRoot } from './platform/config/package-root.js';
import { printDatabaseSchema } from './platform/database/print-schema.js';

/** `npm run database:print -w apps/api`: writes database/schema.sql from a migrated database. */
const url = process.env['DATABASE_OWNER_URL'] ?? process.env['TEST_DATABASE_OWNER_URL'];
if (!url) throw new Error('DATABASE_OWNER_URL is missing: run it through `node infra/local/testbed.mjs --`.');
const client = new pg.Client({ connectionString: url });
await client.connect();
await writeFile(join(packageRoot(), 'database', 'schema.sql'), await printDatabaseSchema(client));
await client.end();
