import pg from 'pg';
import { newId } from '../../src/platform/ids.js';
import { valueParsers } from '../../src/platform/database/value-parsers.js';

/** The addresses of one test database, by role. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
}

/** The migrated database that specs share; each makes its own tenant in it. */
export function sharedDatabase(): DatabaseUrls {
  return {
    owner: environment('TEST_DATABASE_OWNER_URL'),
    app: environment('TEST_DATABASE_APP_URL'),
    worker: environment('TEST_DATABASE_WORKER_URL'),
  };
}

/** A database of its own, cloned from a template (`reference` is empty, `demo` holds the demonstration). */
export async function cloneDatabase(
  template: 'reference' | 'demo' = 'reference',
): Promise<{ urls: DatabaseUrls; drop: () => Promise<void> }> {
  const name = `thongsuot_spec_${newId().replaceAll('-', '')}`;
  const source = environment(template === 'demo' ? 'TEST_DEMO_TEMPLATE' : 'TEST_TEMPLATE');
  await asSuperuser(
    `create database ${name} template ${source} owner thongsuot_owner strategy file_copy`,
    `grant connect on database ${name} to thongsuot_app, thongsuot_worker`,
  );
  const { owner, app, worker } = sharedDatabase();
  return {
    urls: { owner: onDatabase(owner, name), app: onDatabase(app, name), worker: onDatabase(worker, name) },
    drop: () => asSuperuser(`drop database if exists ${name} with (force)`),
  };
}

/** Runs statements on the server as superuser: making databases, ending connections. */
export async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: environment('TEST_DATABASE_SUPER_URL') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A client of one role, with the value parsers of the service. Close it with `end()`. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: valueParsers });
  await client.connect();
  return client;
}

function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the specs through infra/local/testbed.mjs.`);
  return value;
}

/** The superuser's address of the database that another address names. */
export function superuserUrl(url: string): string {
  return onDatabase(environment('TEST_DATABASE_SUPER_URL'), new URL(url).pathname.slice(1));
}
