/** A throwaway PostgreSQL with migrated templates, and a service on it: what tests, benchmarks and screenshots run against. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, cloneDatabase, roleUrls, withDatabase } from './bootstrap-roles.mjs';
import { startIdentityProvider, testClient } from './identity-provider.mjs';
import { freePort } from './ports.mjs';
import { startCluster, stopCluster } from './postgres-cluster.mjs';
import { newSecrets, sealKeyIn, secretsKeyIn } from './secrets.mjs';
import { migrate, startService } from './service.mjs';
import { isRoot, nobody, othersCanEnter } from './unprivileged.mjs';

export const templates = { reference: 'thongsuot_template', demo: 'thongsuot_demo_template' };
const databases = { api: 'thongsuot_test', browser: 'thongsuot_e2e' };

// nothing here outlives the run: speed instead of safety
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/** A private directory that the user running the database can reach too. */
export function makeTestDirectory() {
  const parents = isRoot() ? [tmpdir(), '/tmp', '/var/tmp'].filter(othersCanEnter) : [tmpdir()];
  return mkdtempSync(join(parents[0] ?? tmpdir(), 'thong-suot-test-'));
}

/**
 * Starts the cluster and migrates the templates. Returns `environment` (the TEST_* and E2E_* variables), `addService`
 * (starts the service on the browser tests' database and returns its address), `addOffice` (another copy of the
 * demonstration with a service of its own: its variables), `addBrowserServices` (the service, and beside it a fresh
 * demonstration for the journey that needs it untouched) and `close`, which leaves nothing behind.
 */
export async function openTestbed({ logDir, settings: more = {} }) {
  const directory = makeTestDirectory();
  const home = join(directory, 'postgres');
  const secrets = newSecrets();
  const services = [];
  const close = async () => {
    for (const service of services) await service.stop();
    await stopCluster(home);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await openDoor(directory);
    const cluster = await startCluster({
      home,
      user: isRoot() ? nobody() : undefined,
      password: secrets.superuser,
      settings: { ...settings, ...more },
      logFile: join(logDir, 'postgres.log'),
    });
    const adminUrl = `postgres://postgres:${secrets.superuser}@127.0.0.1:${cluster.port}/postgres`;
    await migrateTemplates(adminUrl, secrets, logDir);
    const environment = {
      TEST_DATABASE_SUPER_URL: adminUrl,
      TEST_TEMPLATE: templates.reference,
      TEST_DEMO_TEMPLATE: templates.demo,
      ...prefixed('TEST_', roleUrls(adminUrl, databases.api, secrets)),
      ...prefixed('E2E_', roleUrls(adminUrl, databases.browser, secrets)),
    };
    const serve = async (database, env, port) => {
      port ??= await freePort();
      const filesDir = join(directory, `files-${database}`);
      await mkdir(filesDir, { recursive: true });
      const service = await startService({
        urls: roleUrls(adminUrl, database, secrets),
        port,
        filesDir,
        logFile: join(logDir, `service-${database}.log`),
        mode: 'test',
        env: {
          NODE_ENV: 'production',
          TS_SEAL_KEY_FILE: sealKeyIn(join(directory, 'seal-key.pem')),
          TS_SECRETS_KEY_FILE: secretsKeyIn(join(directory, 'secrets.key')),
          TS_HEADS_DIR: join(directory, `heads-${database}`),
          ...env,
        },
      });
      services.push(service);
      return { url: `http://127.0.0.1:${port}`, pid: service.pid };
    };
    const addIdentityProvider = async (servicePort) => {
      const publicUrl = `http://127.0.0.1:${servicePort}`;
      const provider = await startIdentityProvider({ port: await freePort(), publicUrl });
      services.push({ stop: provider.close });
      const secretFile = join(directory, 'provider-secret');
      await writeFile(secretFile, testClient.secret);
      return {
        TS_OIDC_ISSUER: provider.issuer,
        TS_OIDC_CLIENT_ID: testClient.id,
        TS_OIDC_CLIENT_SECRET_FILE: secretFile,
        TS_PUBLIC_URL: publicUrl,
      };
    };
    const addService = async (env = {}) => {
      const port = await freePort();
      const provider = await addIdentityProvider(port);
      const { url, pid } = await serve(databases.browser, { ...provider, ...env }, port);
      environment.E2E_BASE_URL = url;
      environment.E2E_SERVICE_PID = String(pid);
      return url;
    };
    const addOffice = async (name, env = {}) => {
      const database = `thongsuot_${name}`;
      await cloneReady(adminUrl, templates.demo, database, secrets);
      const { url, pid } = await serve(database, env);
      return {
        BASE_URL: url,
        SERVICE_PID: String(pid),
        DATABASE_SUPER_URL: withDatabase(adminUrl, database).href,
        ...roleUrls(adminUrl, database, secrets),
      };
    };
    const addBrowserServices = async (env = {}) => {
      const url = await addService(env);
      Object.assign(environment, prefixed('E2E_FRESH_', await addOffice('fresh', env)));
      return url;
    };
    return { environment, addService, addOffice, addBrowserServices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrateTemplates(adminUrl, secrets, logDir) {
  const logFile = join(logDir, 'migrate.log');
  const urls = await bootstrap({ adminUrl, database: templates.reference, secrets });
  await migrate({ urls, seed: 'reference', logFile });
  await cloneDatabase(adminUrl, templates.reference, templates.demo);
  await migrate({
    urls: await bootstrap({ adminUrl, database: templates.demo, secrets }),
    seed: 'demo',
    logFile,
  });
  await cloneReady(adminUrl, templates.reference, databases.api, secrets);
  await cloneReady(adminUrl, templates.demo, databases.browser, secrets);
}

/** A copied database does not copy who may connect to it: bootstrap grants that again. */
async function cloneReady(adminUrl, template, database, secrets) {
  await cloneDatabase(adminUrl, template, database);
  await bootstrap({ adminUrl, database, secrets });
}

/** As root the database's user must be able to pass through the directory. */
async function openDoor(directory) {
  if (isRoot()) await chmod(directory, 0o711);
}

function prefixed(prefix, variables) {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [prefix + name, value]));
}
