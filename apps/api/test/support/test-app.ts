import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/create-app.js';
import type { Config } from '../../src/platform/config/config.js';
import { cloneDatabase, connect, type DatabaseUrls } from './database.js';
import { TestClient } from './graphql-client.js';
import { makeTenant, type TestTenant } from './tenant.js';
import { TestClock } from './test-clock.js';

/** A service of one spec on a free port, with a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly urls: DatabaseUrls;
  readonly baseUrl: string;
  readonly filesDir: string;
  readonly clock: TestClock;
  readonly tenant: TestTenant;
  /** A client signed in as a role of the tenant: `signedIn('cv.vhkhtt')`. */
  signedIn(role: string): Promise<TestClient>;
  /** All that the service keeps: names of files, their text and the rows of uploads. */
  contents(): Promise<{ files: string[]; text: string; rows: number }>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** The business instant the clock stands at; the start of the demo unless told. */
  readonly now?: string;
  readonly config?: Partial<Config>;
}

/** Boots the service on a clone of the empty template, with one tenant made like the demo. Close it in `afterAll`. */
export async function testApp({
  now = '2025-03-18T14:00:00+07:00',
  config = {},
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-files-'));
  const tenant = await makeTenant(database.urls.owner);
  const clock = new TestClock(now);
  const secretsKeyFile = `${filesDir}.key`;
  await writeFile(secretsKeyFile, randomBytes(32).toString('base64'), { mode: 0o600 });
  const app = await createApp(
    { ...testConfig(database.urls, filesDir), secretsKeyFile, ...config },
    { clock },
  );
  await app.listen(0, '127.0.0.1');
  const baseUrl = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    urls: database.urls,
    baseUrl,
    filesDir,
    clock,
    tenant,
    signedIn: (role) => new TestClient(baseUrl).signInDemo(tenant.username(role)),
    contents: () => contentsOf(filesDir, database.urls.owner, tenant.authorityId),
    async close() {
      await app.close();
      await database.drop();
      await Promise.all([
        rm(filesDir, { recursive: true, force: true }),
        rm(secretsKeyFile, { force: true }),
      ]);
    },
  };
}

/** The configuration of a service under test. */
export function testConfig(urls: DatabaseUrls, filesDir: string): Config {
  return {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    databaseAppUrl: urls.app,
    databaseWorkerUrl: urls.worker,
    databaseListenUrl: urls.app,
    filesDir,
    portalDir: undefined,
    sofficePath: process.env['SOFFICE_PATH'] || undefined,
    sealKeyFile: undefined,
    headsDir: undefined,
    supportHours: 72,
    secretsKeyFile: undefined,
    oidc: undefined,
    poolSize: 4,
    requestsPerSecond: 0,
    secureCookies: false,
    seeding: false,
  };
}

async function contentsOf(
  filesDir: string,
  ownerUrl: string,
  authorityId: string,
): Promise<{ files: string[]; text: string; rows: number }> {
  const entries = await readdir(filesDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const client = await connect(ownerUrl);
  try {
    await client.query("select set_config('app.authority', $1, false)", [authorityId]);
    const { rows } = await client.query<{ rows: number }>('select count(*) as rows from stored_file');
    return { files: files.sort(), text: texts.join('\n'), rows: rows[0]?.rows ?? 0 };
  } finally {
    await client.end();
  }
}
