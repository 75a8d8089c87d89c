import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { valueParsers } from './value-parsers.js';

/**
 * The pools of the two service roles. `app` serves requests under forced row-level security; `worker` takes outbox
 * rows and timers through the named functions that cross tenants.
 *
 * Pipeline mode: statements sent without waiting travel together and each answers for itself; a transaction that
 * failed in the middle rejects every later statement and its COMMIT rolls back.
 */
@Injectable()
export class Databases implements OnApplicationShutdown {
  readonly app: pg.Pool;
  readonly worker: pg.Pool;
  readonly #log = new Logger('Database');

  constructor(@Inject(CONFIG) config: Config) {
    this.app = this.#pool(config.databaseAppUrl, config.poolSize, 'thong-suot app');
    this.worker = this.#pool(
      config.databaseWorkerUrl,
      Math.max(2, Math.ceil(config.poolSize / 2)),
      'thong-suot worker',
    );
  }

  /** Closes both pools once nothing runs on them any more. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.app.end(), this.worker.end()]);
  }

  #pool(connectionString: string, max: number, name: string): pg.Pool {
    const pool = new pg.Pool({
      connectionString,
      max,
      application_name: name,
      types: valueParsers,
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // Texts of instants are parsed by Date, which reads any offset; UTC keeps them short.
      options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000',
    } as pg.PoolConfig);
    // An idle connection that dies is no reason to end the process: the pool opens another when asked.
    // A connection that dies while it is lent out says so by an event of its own, which without a listener would end the
    // process; the failures of its statements tell the story.
    pool.on('connect', (client) => client.on('error', () => undefined));
    pool.on('error', (error) => this.#log.warn(`A connection of ${name} was lost: ${error.message}`));
    return pool;
  }
}
