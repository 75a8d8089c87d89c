import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Databases } from '../../../platform/database/databases.js';
import { inTenant } from '../../../platform/database/in-tenant.js';
import { newId } from '../../../platform/ids.js';
import { WorkerLoop } from '../../../platform/outbox/index.js';
import { daysOf, keptSince } from './kinds.js';
import { DELETE_OLD, ownRules } from './retention.queries.js';

const EVERY_MS = 3_600_000;

/**
 * Deletes every hour what is past its time, in each tenant by its own rules. What follows the office's days goes by its
 * clock; sessions, devices and wrong attempts bear real time. How much went is recorded, where anything did.
 */
@Injectable()
export class DeletePast implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loop = new WorkerLoop('Retention', EVERY_MS, async () => {
    // real-time: when sessions ended and devices were seen.
    await this.run(await this.clock.fresh(), new Date());
    return false;
  });

  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.seeding) this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }

  /** Goes through all tenants once; returns how many rows went of each kind. */
  async run(now: string, realNow: Date): Promise<Record<string, number>> {
    const { rows: tenants } = await this.databases.worker.query<{ id: string }>(
      'select recorded_tenants as id from recorded_tenants()',
    );
    const all: Record<string, number> = {};
    for (const { id } of tenants) {
      for (const [kind, count] of Object.entries(await this.#tenant(id, now, realNow))) {
        all[kind] = (all[kind] ?? 0) + count;
      }
    }
    return all;
  }

  #tenant(authorityId: string, now: string, realNow: Date): Promise<Record<string, number>> {
    return inTenant(this.databases.worker, authorityId, async (client) => {
      const { text, values } = ownRules(authorityId);
      const { rows } = await client.query<{ kind: string; days: number }>(text, [...values]);
      const days = daysOf(rows);
      const real = realNow.toISOString();
      const gone: Record<string, number> = {};
      const signIns = await client.query<{ gone: Record<string, number> }>(
        'select delete_old_sign_ins($1, $2, $3, $4) as gone',
        [
          authorityId,
          ...([days.SESSIONS, days.KNOWN_DEVICES, days.SIGN_IN_FAILURES] as const).map((each) =>
            keptSince(real, each),
          ),
        ],
      );
      Object.assign(gone, signIns.rows[0]?.gone);
      for (const [kind, statement] of Object.entries(DELETE_OLD)) {
        const before = keptSince(now, days[kind as keyof typeof DELETE_OLD]);
        gone[kind] = (await client.query(statement, [authorityId, before])).rowCount ?? 0;
      }
      const found = Object.fromEntries(Object.entries(gone).filter(([, count]) => count > 0));
      if (Object.keys(found).length > 0) {
        await client.query(
          `insert into audit_entry (authority_id, id, act, subject_kind, subject_id, detail, business_at, recorded_at)
           values ($1, $2, 'deletePastData', 'AUTHORITY', $1, $3, $4, $5)`,
          [authorityId, newId(), JSON.stringify(found), now, realNow],
        );
      }
      return found;
    });
  }
}
