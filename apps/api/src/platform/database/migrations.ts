import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { packageRoot } from '../config/package-root.js';

/** Where the numbered .sql files stand. */
export const migrationsDir = join(packageRoot(), 'database', 'migrations');

/** The table in which TypeORM keeps what has been run. */
export const MIGRATIONS_TABLE = 'schema_migration';

// TypeORM orders migrations by the 13 digits at the end of their names, which it reads as a time.
const FIRST_TIME = 1_740_000_000_000;

/** The numbered files, in order: `0001-foundation.sql`. */
export function migrationFiles(): string[] {
  return readdirSync(migrationsDir)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort();
}

/** The name under which a file is recorded as run. */
export function migrationName(file: string): string {
  return `${file.slice(0, -'.sql'.length)}-${FIRST_TIME + Number(file.slice(0, 4))}`;
}

/** A migration class that runs one file; going back is a new migration, not a way down. */
export function sqlMigration(file: string): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = migrationName(file);

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(migrationsDir, file), 'utf8'));
    }

    async down(): Promise<void> {
      throw new Error(`${file} has no way back: write a new migration.`);
    }
  };
}
