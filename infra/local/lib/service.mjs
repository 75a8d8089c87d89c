/** The service as a child process: migrate, start, wait until it is ready. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateEntry, portalDir, root, serviceEntry } from './paths.mjs';
import { toolEnvironment } from './node-runtime.mjs';
import { identityOf, recordOf, stopRecorded } from './processes.mjs';
import { noSpace, Refusal } from './say.mjs';

/** Migrates and loads `seed` (none, reference or demo) as the owner; idempotent. */
export async function migrate({ urls, seed, logFile }) {
  const { pid, ended } = start(migrateEntry, logFile, {
    DATABASE_OWNER_URL: urls.DATABASE_OWNER_URL,
    DATABASE_APP_URL: undefined,
    DATABASE_WORKER_URL: undefined,
    TS_SEED: seed,
  });
  const code = await ended;
  if (pid === undefined || code !== 0)
    throw faultIn('migrations', 'cập nhật cấu trúc cơ sở dữ liệu', logFile);
}

/**
 * Starts the service and waits until it answers that it is ready.
 * `onStart` hears its record as soon as it runs. Returns `pid`, `ended` (a promise of its exit code) and `stop`; undefined
 * when it was cancelled meanwhile.
 */
export async function startService({
  urls,
  port,
  host = '127.0.0.1',
  filesDir,
  logFile,
  mode,
  env = {},
  isCancelled = () => false,
  onStart = () => undefined,
}) {
  const { pid, ended } = start(serviceEntry, logFile, {
    PORT: String(port),
    HOST: host,
    DATABASE_OWNER_URL: undefined,
    DATABASE_APP_URL: urls.DATABASE_APP_URL,
    DATABASE_WORKER_URL: urls.DATABASE_WORKER_URL,
    TS_MODE: mode,
    TS_FILES_DIR: filesDir,
    TS_PORTAL_DIR: existsSync(portalDir) ? portalDir : undefined,
    ...env,
  });
  if (pid === undefined) throw faultIn('service', 'dịch vụ', logFile);
  const record = recordOf(pid);
  onStart(record);
  const stop = () => stopRecorded(record);
  if (!(await becomesReady(pid, reachable(host), port, isCancelled))) {
    await stop();
    if (isCancelled()) return undefined;
    throw faultIn('service', 'dịch vụ', logFile);
  }
  return { pid, ended, stop };
}

/** Whether the service there says it is ready. */
async function isReady(host, port) {
  try {
    const answer = await fetch(`http://${host}:${port}/health/ready`, {
      signal: AbortSignal.timeout(2_000),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function becomesReady(pid, host, port, isCancelled) {
  const until = Date.now() + 60_000;
  while (identityOf(pid) !== undefined && Date.now() < until && !isCancelled()) {
    if (await isReady(host, port)) return true;
    await sleep(100);
  }
  return false;
}

/** An address that means "all of this machine" is reached over the loopback. */
function reachable(host) {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

function start(entry, logFile, env) {
  if (!existsSync(entry)) {
    throw new Refusal(
      `The build left out ${entry}: run \`npm run build\` and read what it says.`,
      `Bản dựng thiếu ${entry}: hãy chạy \`npm run build\` và xem thông báo.`,
    );
  }
  const log = openSync(logFile, 'a');
  // its own process group: the launcher decides the order in which things stop
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: toolEnvironment({ DATABASE_URL: undefined, NO_COLOR: '1', FORCE_COLOR: undefined, ...env }),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return { pid: child.pid, ended };
}

function faultIn(english, vietnamese, logFile) {
  const said = statSync(logFile, { throwIfNoEntry: false }) ? readFileSync(logFile, 'utf8').slice(-8000) : '';
  if (/ENOSPC|No space left|could not extend file/i.test(said)) return noSpace();
  const last = said
    .trimEnd()
    .split('\n')
    .findLast((line) => line.trim() !== '' && !/^\s+at /.test(line));
  const cause = last ? ` (${last.trim().slice(0, 200)})` : '';
  return new Refusal(
    `The ${english} failed${cause}: see ${logFile}, then run again.`,
    `Lỗi khi chạy ${vietnamese}${cause}: hãy xem ${logFile} rồi chạy lại.`,
  );
}
