import type pg from 'pg';
import { newId } from '../../src/platform/ids.js';
import { breachesOfSecondWall } from '../../src/platform/database/second-wall.js';
import { cloneDatabase, connect, superuserUrl } from '../support/database.js';
import { makeTenant, type TestTenant } from '../support/tenant.js';
import { fillTables, tenantTables } from './fill-tables.js';

/**
 * No service here and none of its checks: the roles alone, with the setting of one tenant, against a database in which
 * the other tenant has a row in every table.
 */
describe('the second wall alone', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let mine: TestTenant;
  let theirs: TestTenant;
  let tables: string[];
  let superuser: pg.Client;
  const roles: Record<'app' | 'worker', pg.Client> = {} as never;

  beforeAll(async () => {
    database = await cloneDatabase();
    mine = await makeTenant(database.urls.owner);
    theirs = await makeTenant(database.urls.owner);
    superuser = await connect(superuserUrl(database.urls.owner));
    await fillTables(superuser, theirs.authorityId);
    tables = await tenantTables(superuser);
    roles.app = await connect(database.urls.app);
    roles.worker = await connect(database.urls.worker);
  });
  afterAll(async () => {
    await Promise.all([superuser.end(), roles.app.end(), roles.worker.end()]);
    await database.drop();
  });

  it('has something to hide in every table', async () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      const { rowCount } = await superuser.query(`select from ${table} where authority_id = $1`, [
        theirs.authorityId,
      ]);
      expect([table, rowCount]).not.toEqual([table, 0]);
    }
  });

  describe.each(['app', 'worker'] as const)('as the role of the %s', (role) => {
    it.each([
      ['of my tenant', () => mine.authorityId],
      ['of no tenant', () => ''],
    ])('shows no row of theirs with the setting %s', async (_, setting) => {
      for (const table of tables) {
        const seen = await inTransaction(roles[role], setting(), (client) =>
          client.query<{ authority_id: string }>(`select authority_id from ${table}`),
        );
        const foreign = seen?.rows.filter(({ authority_id }) => authority_id !== mine.authorityId) ?? [];
        expect([table, foreign]).toEqual([table, []]);
      }
    });

    it('changes and removes no row of theirs', async () => {
      for (const table of tables) {
        for (const statement of [`update ${table} set authority_id = authority_id`, `delete from ${table}`]) {
          const where = ' where authority_id = $1';
          const done = await inTransaction(roles[role], mine.authorityId, (client) =>
            client.query(statement + where, [theirs.authorityId]),
          );
          expect([statement, done?.rowCount ?? 0]).toEqual([statement, 0]);
        }
      }
    });

    it('puts no row into their tenant and moves none of mine there', async () => {
      const id = newId();
      const insert = 'insert into person (authority_id, id, display_name) values ($1, $2, $3)';
      await expect(
        always(roles[role], mine.authorityId, (client) =>
          client.query(insert, [theirs.authorityId, id, 'x']),
        ),
      ).rejects.toThrow(/row-level security/);
      await expect(
        always(roles[role], mine.authorityId, (client) =>
          client.query('update person set authority_id = $1', [theirs.authorityId]),
        ),
      ).rejects.toThrow(/row-level security/);
    });

    it('cannot take the wall down', async () => {
      for (const statement of [
        'set role thongsuot_owner',
        'set session authorization thongsuot_owner',
        'alter table dossier disable row level security',
        'alter table dossier no force row level security',
        'drop policy tenant on dossier',
        'create policy mine on dossier using (true)',
        'create table elsewhere ()',
      ]) {
        await expect(roles[role].query(statement)).rejects.toThrow();
      }
      // Row security "off" does not show more: it refuses.
      await roles[role].query('set row_security = off');
      await expect(roles[role].query('select from dossier')).rejects.toThrow(/row-level security/);
      await roles[role].query('reset row_security');
    });

    it('reads no account, no password and no session', async () => {
      for (const table of ['account', 'sign_in_session', 'recovery_code', 'known_device']) {
        await expect(roles[role].query(`select from ${table}`)).rejects.toThrow(/permission denied/);
      }
    });
  });

  it('lets only the named functions cross it, each with a pinned search_path', async () => {
    const { rows } = await superuser.query<{ name: string; pinned: boolean }>(`
      select p.proname as name, coalesce(array_to_string(p.proconfig, ','), '') like '%search_path%' as pinned
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by p.proname`);
    expect(rows.filter(({ pinned }) => !pinned)).toEqual([]);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(CROSSING).sort());
  });

  it('lets functions that cross it be called by nobody but the services', async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select p.proname as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`);
    expect(rows).toEqual([]);
  });

  it('finds no dossier of theirs by words, whatever tenant the caller names', async () => {
    const search = 'select * from find_dossiers($1, $2, $3, null, $4, null, 10)';
    const principals = [theirs.unit('VHKHTT')];
    const { rows: dossiers } = await superuser.query<{ id: string }>(
      'select id from dossier where authority_id = $1',
      [theirs.authorityId],
    );
    await superuser.query(
      `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
       values ($1, $2, $3, 'READ', 'LEAD', 'DOSSIER', 'UNIT', $4)`,
      [theirs.authorityId, dossiers[0]?.id, principals[0], '2025-03-18T07:00:00Z'],
    );
    const values = [theirs.authorityId, principals, '2025-03-18T08:00:00Z', 'bí mật'];
    const own = await always(roles.app, theirs.authorityId, (client) => client.query(search, values));
    expect(own.rowCount).toBe(1);
    const foreign = await always(roles.app, mine.authorityId, (client) => client.query(search, values));
    expect(foreign.rowCount).toBe(0);
  });

  it('shows through views only what their reader may see', async () => {
    const { rows } = await superuser.query<{ name: string; options: string[] | null }>(
      `select relname as name, reloptions as options from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    );
    for (const { name, options } of rows) expect([name, options]).toEqual([name, ['security_invoker=true']]);
  });

  it('is seen to be open: by a role that bypasses it, by a table without it', async () => {
    expect(await breachesOfSecondWall(roles.app as unknown as pg.Pool)).toEqual([]);
    expect(await breachesOfSecondWall(superuser as unknown as pg.Pool)).toContain(
      'the role postgres is superuser',
    );
    await superuser.query('alter table dossier no force row level security');
    expect(await breachesOfSecondWall(roles.app as unknown as pg.Pool)).toEqual([
      'the table dossier has no forced row-level security',
    ]);
  });
});

/** Functions of the owner, and why they cross. */
const CROSSING = {
  accounts_kept: 'accounts are hidden from the services; those of the tenant for its administrators alone',
  create_account: 'accounts are hidden from the services; by administrators of the tenant alone',
  keep_account: 'accounts are hidden from the services; by administrators of the tenant alone',
  people_without_account: 'accounts are hidden from the services; for administrators of the tenant alone',
  positions_kept: 'accounts are hidden from the services; counts, for administrators of the tenant alone',
  username_of_claim: 'a claim arrives before its tenant is known',
  delete_old_sign_ins: 'accounts and sessions are hidden from the worker; checks the tenant itself',
  empty_account: 'accounts are hidden from the services; checks the tenant itself',
  personal_account: 'accounts are hidden from the services; checks the tenant itself, gives no secret',
  account_of_session: 'accounts and sessions are hidden from the services',
  change_password: 'accounts are hidden from the services',
  end_sessions: 'sessions are hidden from the services; those of the account behind a token alone',
  lay_second_factor: 'accounts are hidden from the services',
  own_sessions: 'sessions are hidden from the services; those of the account behind a token alone',
  pending_session: 'a step of signing in is found by its token',
  settle_second_factor: 'accounts are hidden from the services',
  take_recovery_code: 'accounts are hidden from the services',
  take_second_factor_step: 'accounts are hidden from the services',
  account_for_sign_in: 'a username arrives before its tenant is known',
  act_in_appointment: 'a session is found by its token',
  advance_business_clock: 'the clock is deployment-wide',
  audit_heads: 'one sealer copies the heads of all tenants; digests only',
  close_session: 'a session is found by its token',
  demo_roles: 'the sign-in page stands before any tenant',
  deployment_authority: 'the sign-in page stands before any tenant',
  find_dossiers: 'text operators leak; checks the tenant itself',
  living_sessions: 'sessions are hidden from the services; tells which of given ones live',
  note_failed_sign_in: 'accounts are hidden from the services',
  note_unsealed: 'a trigger: whoever writes an entry has no say in the list of those to be sealed',
  open_session: 'sessions are hidden from the services',
  outbox_health: 'counts only',
  put_back_outbox: 'the relay serves all tenants',
  recorded_tenants: 'verification goes through all tenants; ids only',
  ring_alarms: 'alarms of all tenants are rung by one worker',
  search_rows: 'text operators leak; checks the tenant itself',
  standing_support: 'found with the session, before its tenant is set; the tenant is an argument',
  session_by_token: 'a session is found by its token',
  stand_in: 'a session is found by its token',
  standing_in: 'part of the two above; nobody calls it alone',
  take_outbox: 'the relay serves all tenants',
  take_timers: 'timers of all tenants are fired by one worker',
  unsealed_tenants: 'one sealer serves all tenants; ids only',
  unused_files: 'the sweep serves all tenants',
} as const;

/** The result, or undefined where the role lacks the right altogether. */
async function inTransaction<T>(
  client: pg.Client,
  authorityId: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await always(client, authorityId, work);
  } catch (error) {
    if ((error as { code?: string }).code === '42501' && /permission denied/.test((error as Error).message))
      return undefined;
    throw error;
  }
}

async function always<T>(
  client: pg.Client,
  authorityId: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select set_config('app.authority', $1, true)", [authorityId]);
    return await work(client);
  } finally {
    await client.query('rollback');
  }
}
