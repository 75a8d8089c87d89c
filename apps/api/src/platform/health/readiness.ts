import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Databases } from '../database/databases.js';
import { MIGRATIONS_TABLE, migrationFiles, migrationName } from '../database/migrations.js';
import { breachesOfSecondWall } from '../database/second-wall.js';

/** Whether the service may and can serve. */
@Injectable()
export class Readiness implements OnModuleInit {
  readonly #databases: Databases;
  readonly #config: Config;

  constructor(databases: Databases, @Inject(CONFIG) config: Config) {
    this.#databases = databases;
    this.#config = config;
  }

  /** Refuses to start behind an open wall: a service that could read every tenant must not serve one. */
  async onModuleInit(): Promise<void> {
    if (this.#config.seeding) return;
    for (const pool of [this.#databases.app, this.#databases.worker]) {
      const breaches = await breachesOfSecondWall(pool);
      if (breaches.length > 0) throw new Error(`The service does not start: ${breaches.join('; ')}.`);
    }
  }

  /** True when the database answers and every migration of this build has run. */
  async isReady(): Promise<boolean> {
    try {
      const { rows } = await this.#databases.app.query<{ name: string }>(
        `select name from ${MIGRATIONS_TABLE}`,
      );
      const run = new Set(rows.map(({ name }) => name));
      return migrationFiles().every((file) => run.has(migrationName(file)));
    } catch {
      return false;
    }
  }
}
