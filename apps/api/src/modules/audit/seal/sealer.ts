import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Databases } from '../../../platform/database/databases.js';
import { WorkerLoop } from '../../../platform/outbox/index.js';
import { copyHead } from './heads-file.js';
import { readSealKey } from './seal-key.js';
import { sealEntries } from './seal-entries.js';
import type { SignedSeal } from './seal.js';
import { SEALING_SQL } from './sealing.statements.js';

const SEAL_EVERY_MS = 1_000;
const COPY_EVERY_MS = 60_000;

/**
 * Seals the record every second and copies the heads outside the database every minute, and once more when it stops.
 * Without a key it does nothing (tests and seeds); in production the service refuses to start without one.
 */
@Injectable()
export class Sealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loops: WorkerLoop[] = [];
  readonly #copied = new Map<string, number>();

  constructor(
    private readonly databases: Databases,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { sealKeyFile, headsDir, seeding } = this.config;
    if (seeding || sealKeyFile === undefined) return;
    const key = readSealKey(sealKeyFile);
    this.#start('Sealer', SEAL_EVERY_MS, () => sealEntries(this.databases, key));
    if (headsDir !== undefined) this.#start('Heads', COPY_EVERY_MS, () => this.#copyHeads(headsDir));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
    const { headsDir } = this.config;
    if (this.#loops.length > 0 && headsDir !== undefined) await this.#copyHeads(headsDir);
  }

  #start(name: string, every: number, work: () => Promise<boolean>): void {
    const loop = new WorkerLoop(name, every, work);
    this.#loops.push(loop);
    loop.start();
  }

  async #copyHeads(directory: string): Promise<boolean> {
    const { rows } = await this.databases.worker.query<SignedSeal>({ ...SEALING_SQL.heads });
    for (const row of rows) {
      const head = { ...row, number: Number(row.number) };
      if (this.#copied.get(head.authority) === head.number) continue;
      await copyHead(directory, head);
      this.#copied.set(head.authority, head.number);
    }
    return false;
  }
}
