import { workingCalendar } from '@thong-suot/administration';
import pg from 'pg';
import { PostgresActRunner } from '../../src/modules/workflow/acts/postgres-act-runner.js';
import { Definitions } from '../../src/modules/workflow/engine/definitions.js';
import { InstanceCache } from '../../src/modules/workflow/engine/instance-cache.js';
import { TenantReader } from '../../src/platform/database/tenant-reader.js';
import { valueParsers } from '../../src/platform/database/value-parsers.js';
import { newId } from '../../src/platform/ids.js';
import { asSuperuser, sharedDatabase, type DatabaseUrls } from './database.js';
import { makeSmallTenant, type SmallTenant } from './small-tenant.js';
import { startDossier, startRound, type StartedDossier, type StartedRound } from './start-processes.js';

/** A replica: its own pool, memory and queues. */
export interface Replica {
  readonly pool: pg.Pool;
  readonly runner: PostgresActRunner;
  readonly reader: TenantReader;
  readonly cache: InstanceCache;
}

/** A tenant and as many replicas as asked, on the database of the tests. */
export class ActWorld {
  now = '2025-03-18T07:00:00.000Z';
  readonly replicas: Replica[] = [];

  private constructor(
    readonly tenant: SmallTenant,
    readonly urls: DatabaseUrls,
  ) {}

  static async open(wards = 3, replicas = 1, urls = sharedDatabase()): Promise<ActWorld> {
    const world = new ActWorld(await makeSmallTenant(urls.owner, wards), urls);
    for (let at = 0; at < replicas; at++) world.addReplica();
    return world;
  }

  addReplica(connectionString = this.urls.app): Replica {
    const pool = new pg.Pool({
      connectionString,
      max: 8,
      types: valueParsers,
      pipeline: true,
      options: '-c timezone=UTC',
    } as pg.PoolConfig);
    pool.on('error', () => undefined);
    // As in the service: a connection may die between being taken and being used.
    pool.on('connect', (client) => client.on('error', () => undefined));
    const reader = new TenantReader({ app: pool } as never);
    const cache = new InstanceCache();
    const runner = new PostgresActRunner({
      pool,
      reader,
      cache,
      definitions: new Definitions(reader),
      calendar: workingCalendar(),
      now: () => this.now,
      realNow: () => new Date().toISOString(),
      newId,
    });
    const replica = { pool, runner, reader, cache };
    this.replicas.push(replica);
    return replica;
  }

  get definitions(): Definitions {
    return new Definitions((this.replicas[0] as Replica).reader);
  }

  get runner(): PostgresActRunner {
    return (this.replicas[0] as Replica).runner;
  }

  /** Rows of the tenant, seen as the service sees them. */
  async rows<Row>(text: string, ...values: unknown[]): Promise<Row[]> {
    const { reader } = this.replicas[0] as Replica;
    return reader.rows<Row>(this.tenant.authorityId, { text, values });
  }

  /** A dossier with its process at `draft`, or at `sendRound` where a session left draft 1 ready. */
  startDossier(startElementId = 'startFromNothing'): Promise<StartedDossier> {
    return startDossier(this.runner, this.tenant, startElementId);
  }

  /** A round of comments that every ward is asked in. */
  startRound(dossierId: string, dueAt: string): Promise<StartedRound> {
    return startRound(this.runner, this.tenant, dossierId, dueAt);
  }

  /** Has the server end every connection of a role, as a crash of the service would. */
  async killConnectionsOf(role: 'app' | 'worker'): Promise<void> {
    const url = new URL(this.urls[role]);
    const database = decodeURIComponent(url.pathname.slice(1));
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = ${pg.escapeLiteral(url.username)} and datname = ${pg.escapeLiteral(database)}`,
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map(({ pool }) => pool.end()));
  }
}

export { completing, expectDone, expectRefused } from './acts.js';
