/** Where things of this clone stand. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** Data, secrets, logs and records of this clone: never committed, removed by `npm run reset`. */
export const dataDir = join(root, '.data');
export const logDir = join(dataDir, 'logs');
export const filesDir = join(dataDir, 'files');
/** Stores of databases that are not this clone's own: each has one, or a sweep would take the other's files for orphans. */
export const foreignFilesPrefix = 'files-of-';
export const runRecord = join(dataDir, 'run.json');
export const installTurn = join(dataDir, 'installing.json');
export const engineTurn = join(dataDir, 'building-engine.json');
export const databaseRecord = join(dataDir, 'database.json');
export const secretsFile = join(dataDir, 'secrets.json');
/** The key that signs the record's seals, and the one that closes secrets: whatever database the clone runs on. */
export const sealKeyFile = join(dataDir, 'seal-key.pem');
export const secretsKeyFile = join(dataDir, 'secrets.key');
/** The seals copied outside a database, beside its own file store: those of another one would look like a cut record. */
export const headsOf = (files) => `${files}-heads`;

export const migrateEntry = join(root, 'apps/api/dist/migrate.js');
export const serviceEntry = join(root, 'apps/api/dist/main.js');
export const auditEntry = join(root, 'apps/api/dist/audit-cli.js');
export const demoAccountsEntry = join(root, 'apps/api/dist/demo-accounts.js');
export const portalDir = join(root, 'apps/portal/dist/browser');

/** Makes `.data` with its logs; only its owner may look inside. */
export function makeDataDir() {
  mkdirSync(logDir, { recursive: true });
  mkdirSync(filesDir, { recursive: true });
  chmodSync(dataDir, 0o700);
}
