import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { cloneDatabase, connect, type DatabaseUrls } from '../support/database.js';
import { killableService, type KillableService } from '../support/killable-service.js';
import { makeTenant, type TestTenant } from '../support/tenant.js';
import type { WalkWorld } from './walk-world.js';

/** When the walk of item 7 begins: just after the session's conclusions. */
const STARTS_AT = '2025-03-18T14:00:00+07:00';

/** A walk through the service as a process of its own, with a database, a tenant and a business clock of its own. */
export interface ServiceWalk {
  readonly world: WalkWorld;
  readonly service: KillableService;
  readonly tenant: TestTenant;
  /** Rows per table of the tenant, as its owner counts them. */
  rows(): Promise<Record<string, number>>;
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function serviceWalk(): Promise<ServiceWalk> {
  const database = await cloneDatabase();
  const owner = await connect(database.urls.owner);
  const tenant = await makeTenant(database.urls.owner);
  await owner.query("select set_config('app.authority', $1, false)", [tenant.authorityId]);
  await moveClock(owner, STARTS_AT);
  const service = await start(database.urls);
  const setClock = async (instant: string) => {
    await moveClock(owner, instant);
    await serves(service, instant);
  };
  return {
    world: { baseUrl: () => service.baseUrl, username: (role) => tenant.username(role), setClock },
    service,
    tenant,
    rows: () => countRows(owner),
    query: async <Row extends pg.QueryResultRow>(text: string) => (await owner.query<Row>(text)).rows,
    async close() {
      await service.close();
      await owner.end();
      await database.drop();
    },
  };
}

/** Waits until nothing is left to relay. */
export async function settled({ query }: ServiceWalk): Promise<void> {
  for (;;) {
    const [left] = await query<{ left: number }>('select count(*)::int as left from outbox');
    if (left?.left === 0) return;
    await pause(50);
  }
}

function start(urls: DatabaseUrls): Promise<KillableService> {
  return killableService({ appUrl: urls.app, workerUrl: urls.worker });
}

/** Sets the offset from real time so that business time is at least the instant. */
async function moveClock(owner: pg.Client, instant: string): Promise<void> {
  const real = new Date();
  await owner.query(
    `insert into business_clock (offset_ms, changed_at) values ($1, $2)
     on conflict (only_row) do update
       set offset_ms = greatest(business_clock.offset_ms, excluded.offset_ms), changed_at = excluded.changed_at`,
    [Date.parse(instant) - real.getTime(), real.toISOString()],
  );
}

/** Waits until the service has looked at the clock's row again. */
async function serves(service: KillableService, instant: string): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${service.baseUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ service { now } }' }),
      });
      const { data } = (await response.json()) as { data?: { service: { now: string } } };
      // Printed to the second.
      if (data && Date.parse(data.service.now) + 1_000 > Date.parse(instant)) return;
    } catch {
      // Being started again.
    }
    await pause(100);
  }
}

/**
 * Tables whose number of rows differs between two walks for good reasons: a lost upload leaves a row that is swept; of
 * work that is done before the relay comes to tell of it nobody is told; people sign in again after a restart.
 */
const notCounted = ['stored_file', 'sign_in_session', 'notice', 'known_device', 'audit_unsealed'];

async function countRows(owner: pg.Client): Promise<Record<string, number>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_catalog.pg_class c
     join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
  );
  const counted = tables.map(({ name }) => name).filter((name) => !notCounted.includes(name));
  const { rows } = await owner.query<Record<string, number>>(
    `select ${counted
      .map(
        (name) =>
          `(select count(*)::int from ${name} where authority_id = current_setting('app.authority')::uuid${
            name === 'audit_entry' ? " and subject_kind <> 'ACCOUNT'" : ''
          }) as ${name}`,
      )
      .join(', ')}`,
  );
  return { ...rows[0] };
}
