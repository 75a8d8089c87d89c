import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Databases } from '../database/databases.js';
import { inTenant } from '../database/in-tenant.js';
import { DiskFileStore } from './disk-file-store.js';
import { FILE_SQL } from './file.queries.js';

const HOUR_MS = 3_600_000;
/** An upload that no act has taken for a day was given up. */
const UNUSED_AFTER_MS = 24 * HOUR_MS;
const BATCH = 100;

/**
 * Removes uploads that nothing took, and bytes without a row (the service was killed between the two). Bytes go only
 * when no row of the tenant names their content, under the lock that uploads of the same content hold.
 */
@Injectable()
export class SweepFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Files');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: DiskFileStore,
    private readonly databases: Databases,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.seeding) return;
    const sweep = () =>
      // real-time: hours of the machine, not of the office.
      this.run(Date.now()).catch((error: Error) => this.#log.warn(`The sweep stopped: ${error.message}`));
    this.#timer = setInterval(sweep, HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** Sweeps once, as of a real instant in milliseconds; returns how many files went. */
  async run(nowMs: number): Promise<number> {
    const before = nowMs - UNUSED_AFTER_MS;
    const { rows } = await this.databases.worker.query<{ authority_id: string; id: string; sha256: string }>(
      FILE_SQL.unused,
      [new Date(before), BATCH],
    );
    let gone = 0;
    for (const { authority_id, id, sha256 } of rows)
      gone += await this.#removeUnused(authority_id, sha256, id);
    for await (const { authorityId, sha256 } of this.store.olderThan(before)) {
      gone += await this.#removeUnused(authorityId, sha256);
    }
    return gone;
  }

  async #removeUnused(authorityId: string, sha256: string, rowId?: string): Promise<number> {
    return inTenant(this.databases.worker, authorityId, async (client) => {
      await client.query(FILE_SQL.lock, [authorityId, sha256]);
      if (rowId !== undefined) await client.query(FILE_SQL.removeUnused, [authorityId, rowId]);
      const { rows } = await client.query<{ named: boolean }>(FILE_SQL.isNamed, [authorityId, sha256]);
      if (rows[0]?.named !== false) return 0;
      await this.store.remove(authorityId, sha256);
      return 1;
    });
  }
}
