/**
 * `npm run --silent audit -- verify` and `… export`: the record of the database of this clone, or of the one that
 * DATABASE_WORKER_URL names. Only results go to standard output.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readJson } from './lib/json-file.mjs';
import { reRun, toolEnvironment } from './lib/node-runtime.mjs';
import { auditEntry, databaseRecord, filesDir, headsOf, sealKeyFile, secretsFile } from './lib/paths.mjs';
import { Refusal, runCommand, sayOnStandardError } from './lib/say.mjs';
import { checkNode } from './lib/versions.mjs';

sayOnStandardError();
await runCommand(async () => {
  checkNode();
  const args = process.argv.slice(2);
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  if (!existsSync(auditEntry)) throw notStarted();
  const env = {
    DATABASE_WORKER_URL: process.env.DATABASE_WORKER_URL ?? (await ownWorkerUrl()),
    TS_SEAL_KEY_FILE: process.env.TS_SEAL_KEY_FILE ?? (existsSync(sealKeyFile) ? sealKeyFile : undefined),
    TS_HEADS_DIR:
      process.env.TS_HEADS_DIR ?? (process.env.DATABASE_WORKER_URL ? undefined : headsOf(filesDir)),
  };
  const child = spawn(process.execPath, [auditEntry, ...args], {
    env: toolEnvironment(env),
    // npm runs its scripts in the root of the clone; files are named from where the caller stands
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(2));
    child.once('exit', (exit) => resolve(exit ?? 2));
  });
}, 2);

async function ownWorkerUrl() {
  const { port } = readJson(databaseRecord) ?? {};
  const secrets = readJson(secretsFile);
  if (!port || !secrets) throw notStarted();
  const { roleUrls } = await import('./lib/bootstrap-roles.mjs');
  return roleUrls(`postgres://127.0.0.1:${port}`, 'thongsuot', secrets).DATABASE_WORKER_URL;
}

function notStarted() {
  return new Refusal(
    'There is no running database of this clone: run `npm start` first, or give DATABASE_WORKER_URL.',
    'Chưa có cơ sở dữ liệu đang chạy: hãy chạy `npm start` trước, hoặc cho biết DATABASE_WORKER_URL.',
  );
}
