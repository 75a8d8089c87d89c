import { DataSource } from 'typeorm';
import { MIGRATIONS_TABLE, migrationFiles, sqlMigration } from './migrations.js';

/** Runs the migrations that have not run yet, each in a transaction of its own, as the owner of the schema. */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'thong-suot migrate',
    migrations: migrationFiles().map(sqlMigration),
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    // Extensions are the migrations' business.
    installExtensions: false,
    logging: false,
  });
  await source.initialize();
  try {
    await source.runMigrations();
    // Readiness compares the files with this table as the app role.
    await source.query(`grant select on ${MIGRATIONS_TABLE} to thongsuot_app, thongsuot_worker`);
    await source.query(
      `revoke insert, update, delete on ${MIGRATIONS_TABLE} from thongsuot_app, thongsuot_worker`,
    );
  } finally {
    await source.destroy();
  }
}
