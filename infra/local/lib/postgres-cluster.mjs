/** One PostgreSQL cluster of our own: made, started (or taken over from a killed launcher), stopped. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { chmod, chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, recordOf, stopRecorded, worksIn } from './processes.mjs';
import { freePort } from './ports.mjs';
import { usableBinaries } from './postgres-binaries.mjs';
import { noSpace, Refusal } from './say.mjs';
import { cannotBecomeAnother, makeHome } from './unprivileged.mjs';

const majorVersion = '18';
const leastFreeBytes = 200 * 1024 ** 2;

/**
 * Starts the cluster in `home`, making it when there is none.
 * - `user` ids to run as when this process is root
 * - `port` the wanted one, another is taken when it is not free
 * - `settings` server settings by name
 * Returns the port, the record of the server process, and whether a running one was taken over.
 */
export async function startCluster({ home, user, password, port, settings = {}, logFile }) {
  const data = join(home, 'data');
  const running = liveServer(data);
  if (running) return { port: running.port, server: recordOf(running.pid), takenOver: true };

  await makeHome(home, user);
  const { bavail, bsize } = statfsSync(home);
  if (bavail * bsize < leastFreeBytes) throw noSpace();
  const binaries = await usableBinaries({ home, copy: user !== undefined });
  if (!existsSync(join(data, 'PG_VERSION')))
    await initialise({ binaries, home, data, user, password, logFile, durable: settings.fsync !== 'off' });
  checkDataVersion(data);
  return launch({ binaries, data, user, port, settings, logFile });
}

/** The live server of this data directory: process id and port; undefined when there is none. */
export function liveServer(data) {
  const lines = pidFile(data);
  const pid = Number(lines?.[0]);
  if (!lines || !worksIn(pid, data)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/** Stops the server of this data directory, letting open transactions roll back. Returns whether one was running. */
export async function stopCluster(home) {
  const running = liveServer(join(home, 'data'));
  if (!running) return false;
  return stopRecorded(recordOf(running.pid), { signal: 'SIGINT', patience: 20_000 });
}

async function initialise({ binaries, home, data, user, password, logFile, durable }) {
  // made beside and renamed: an interrupted initdb leaves no half cluster behind
  const partial = join(home, 'data.new');
  await rm(partial, { recursive: true, force: true });
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await chmod(passwordFile, 0o600);
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    const args = [
      '--pgdata',
      partial,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
    ];
    args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
    if (!durable) args.push('--no-sync');
    const code = await runToEnd(join(binaries, 'bin/initdb'), args, { user, cwd: home, logFile });
    if (code !== 0) throw serverRefusal(tail(logFile), logFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(partial, data);
}

/** Starts the server; the leftovers of a killed one need a moment to leave, and a port can be lost in between. */
async function launch({ binaries, data, user, port, settings, logFile }) {
  const until = Date.now() + 20_000;
  for (;;) {
    removeStalePidFile(data);
    const chosen = await freePort(port);
    const logStart = sizeOf(logFile);
    const pid = await spawnServer({ binaries, data, user, port: chosen, settings, logFile });
    if (await becomesReady(pid, data)) return { port: chosen, server: recordOf(pid), takenOver: false };
    const said = tail(logFile, logStart);
    const worthAnotherTry = /pre-existing shared memory|Address already in use|could not bind/i.test(said);
    if (!worthAnotherTry || Date.now() > until) throw serverRefusal(said, logFile);
    await sleep(500);
  }
}

async function spawnServer({ binaries, data, user, port, settings, logFile }) {
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    // no socket file: its path may be longer than sockets allow, and passwords over loopback serve everyone
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    jit: 'off',
    ...settings,
  };
  const args = ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openSync(logFile, 'a');
  try {
    // its own process group: Ctrl-C in the terminal must reach the service first
    const child = spawn(join(binaries, 'bin/postgres'), args, {
      ...user,
      cwd: data,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    });
    await started(child);
    child.unref();
    return child.pid;
  } finally {
    closeSync(log);
  }
}

function started(child) {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(spawnRefusal(error)));
  });
}

/** Whether the server says "ready" (line 8 of its pid file) before it ends; a recovery may take minutes. */
async function becomesReady(pid, data) {
  const until = Date.now() + 300_000;
  while (identityOf(pid) !== undefined && Date.now() < until) {
    const lines = pidFile(data);
    if (Number(lines?.[0]) === pid && lines[7]?.trim() === 'ready') return true;
    await sleep(40);
  }
  return false;
}

/** A pid file whose number names another program now would make PostgreSQL refuse for ever. */
function removeStalePidFile(data) {
  if (pidFile(data) && !liveServer(data)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function pidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function checkDataVersion(data) {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new Refusal(
    `The data was written by PostgreSQL ${version}, this release runs ${majorVersion}: start the earlier release, or use DATABASE_URL with an upgraded server.`,
    `Dữ liệu do PostgreSQL ${version} ghi, bản này dùng PostgreSQL ${majorVersion}: hãy dùng lại bản trước hoặc đặt DATABASE_URL trỏ tới máy chủ đã nâng cấp.`,
  );
}

async function runToEnd(program, args, { user, cwd, logFile }) {
  const log = openSync(logFile, 'a');
  try {
    const child = spawn(program, args, {
      ...user,
      cwd,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
    });
    return await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(spawnRefusal(error)));
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    closeSync(log);
  }
}

/** Nothing of the caller's PG* or locale variables may reach the server. */
function serverEnvironment() {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' };
}

function spawnRefusal(error) {
  if (error.code === 'EPERM' || error.code === 'EINVAL') return cannotBecomeAnother();
  if (error.code === 'ENOENT' || error.code === 'ENOEXEC') return serverRefusal('');
  return error;
}

/** The sentence for a server that does not start, from what it said. */
export function serverRefusal(said, logFile) {
  if (/No space left|Disk quota exceeded/i.test(said)) return noSpace();
  const details = logFile ? ` (${logFile})` : '';
  if (/(could not access|invalid permissions|Permission denied|Operation not permitted)/i.test(said)) {
    return new Refusal(
      `The database may not use its directory: give it back to the user who first started the platform, or run \`npm run reset\`${details}.`,
      `Cơ sở dữ liệu không dùng được thư mục của mình: hãy trả quyền cho người dùng đã khởi động lần đầu, hoặc chạy \`npm run reset\`${details}.`,
    );
  }
  if (/could not look up effective user ID/i.test(said)) {
    return new Refusal(
      'PostgreSQL needs a user with a name: add this user id to /etc/passwd, start as another user, or set DATABASE_URL.',
      'PostgreSQL cần người dùng có tên: hãy thêm mã người dùng này vào /etc/passwd, chạy bằng người dùng khác, hoặc đặt DATABASE_URL.',
    );
  }
  return new Refusal(
    `The embedded PostgreSQL does not start on this machine: set DATABASE_URL to a PostgreSQL 15 or later${details}.`,
    `PostgreSQL nhúng không khởi động được trên máy này: hãy đặt DATABASE_URL trỏ tới PostgreSQL từ phiên bản 15${details}.`,
  );
}

function tail(logFile, from = 0) {
  return readFileSync(logFile).subarray(from).toString('utf8').slice(-4000);
}

function sizeOf(file) {
  return existsSync(file) ? readFileSync(file).length : 0;
}
