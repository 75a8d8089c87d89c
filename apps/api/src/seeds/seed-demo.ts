import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';
import pg from 'pg';
import { hashPassword } from '../modules/identity/index.js';
import { deployProcesses } from '../modules/workflow/index.js';
import { newId } from '../platform/ids.js';
import { DEMO_AUTHORITY_ID, SECOND_AUTHORITY_ID, secondId } from './demo-tenant.js';
import { landRows } from './land-rows.js';
import {
  ASSIGNMENTS_COMMAND_ID,
  dossierCommandId,
  LAND_PERIOD_COMMAND,
  SECOND_DOSSIER_COMMAND,
  seedId,
} from './seed-ids.js';
import { tenantRows, type SeedStatement } from './tenant-rows.js';

/**
 * Loads the demonstration as the owner of the schema: the tenant, the clock, the shipped processes, land, the dossiers.
 * Running it again changes nothing, except that a changed process is deployed as its next version.
 */
export async function seedDemo(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'thong-suot seed' });
  await client.connect();
  try {
    if (!(await isThere(client, DEMO_AUTHORITY_ID))) await inTenant(client, await tenant());
    if (!(await isThere(client, SECOND_AUTHORITY_ID))) {
      await inTenant(client, await secondTenant(), SECOND_AUTHORITY_ID);
    }
    if (!(await landIsThere(client))) {
      await inTenant(client, landRows({ authorityId: DEMO_AUTHORITY_ID, id: seedId }));
    }
    await inTenant(client, await deployProcesses(DEMO_AUTHORITY_ID, newId));
    await inTenant(client, await deployProcesses(SECOND_AUTHORITY_ID, newId), SECOND_AUTHORITY_ID);
    await layClock(client);
    if (await actsAreDone(client)) return;
  } finally {
    await client.end();
  }
  // The whole service, only when there is something to begin: a start with nothing to do stays quick.
  const { seedActs } = await import('./seed-acts.js');
  await seedActs(ownerUrl);
}

async function tenant(): Promise<SeedStatement[]> {
  const hashes = await hashesOf(FOUNDING_CASE.accounts);
  return tenantRows({
    authorityId: DEMO_AUTHORITY_ID,
    code: FOUNDING_CASE.authority.code,
    id: seedId,
    username: (name) => name,
    passwordHash: ({ username }) => hashes.get(username) ?? '',
    offered: true,
  });
}

/** The second tenant, whose roles are offered after those of the first one. */
async function secondTenant(): Promise<SeedStatement[]> {
  const hashes = await hashesOf(SECOND_TENANT.accounts);
  return tenantRows(
    {
      authorityId: SECOND_AUTHORITY_ID,
      code: SECOND_TENANT.authority.code,
      id: secondId,
      username: (name) => name,
      passwordHash: ({ username }) => hashes.get(username) ?? '',
      offered: true,
      after: FOUNDING_CASE.accounts.length,
    },
    SECOND_TENANT,
  );
}

async function hashesOf(accounts: readonly { readonly username: string }[]): Promise<Map<string, string>> {
  const pairs = accounts.map(
    async ({ username }) => [username, await hashPassword(FOUNDING_CASE.password)] as const,
  );
  return new Map(await Promise.all(pairs));
}

async function inTenant(
  client: pg.Client,
  statements: readonly SeedStatement[],
  authorityId: string = DEMO_AUTHORITY_ID,
): Promise<void> {
  await client.query('begin');
  await client.query("select set_config('app.authority', $1, true)", [authorityId]);
  for (const { text, values } of statements) await client.query(text, [...values]);
  await client.query('commit');
}

/** The row that makes the clock movable; laid once, so that a demo that has moved on stays where it is. */
async function layClock(client: pg.Client): Promise<void> {
  // real-time: the offset is counted from it.
  const now = new Date();
  await client.query(
    'insert into business_clock (offset_ms, changed_at) values ($1, $2) on conflict do nothing',
    [Date.parse(FOUNDING_CASE.clockStartsAt) - now.getTime(), now],
  );
}

async function isThere(client: pg.Client, authorityId: string): Promise<boolean> {
  const { rowCount } = await client.query('select from authority where id = $1', [authorityId]);
  return rowCount === 1;
}

async function landIsThere(client: pg.Client): Promise<boolean> {
  await client.query("select set_config('app.authority', $1, false)", [DEMO_AUTHORITY_ID]);
  const { rowCount } = await client.query('select from land_programme where authority_id = $1 limit 1', [
    DEMO_AUTHORITY_ID,
  ]);
  return rowCount === 1;
}

/** The acts of the seed are commands of fixed ids. */
async function actsAreDone(client: pg.Client): Promise<boolean> {
  await client.query("select set_config('app.authority', $1, false)", [DEMO_AUTHORITY_ID]);
  const ids = [...FOUNDING_CASE.dossiers.map(dossierCommandId), ASSIGNMENTS_COMMAND_ID, LAND_PERIOD_COMMAND];
  const { rowCount } = await client.query('select from command where authority_id = $1 and id = any ($2)', [
    DEMO_AUTHORITY_ID,
    ids,
  ]);
  if (rowCount !== ids.length) return false;
  await client.query("select set_config('app.authority', $1, false)", [SECOND_AUTHORITY_ID]);
  const second = await client.query('select from command where authority_id = $1 and id = $2', [
    SECOND_AUTHORITY_ID,
    SECOND_DOSSIER_COMMAND,
  ]);
  return second.rowCount === 1;
}
