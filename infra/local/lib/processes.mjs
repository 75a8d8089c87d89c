/**
 * Recorded processes, and whether a number still names the same one. Numbers are re-used (quickly inside containers),
 * so a record holds the start time too and nothing is signalled that does not match.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What tells this run of a process from another with the same number; undefined when it is not alive. */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? 'alive' : undefined;
  const listed = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = listed.stdout?.trim() ?? '';
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/** The record of a process that is running now. */
export function recordOf(pid) {
  return { pid, identity: identityOf(pid) };
}

/** Whether the recorded process is still the same one and running. */
export function isRunning(record) {
  return record?.identity !== undefined && identityOf(record.pid) === record.identity;
}

/** Asks the recorded process to stop, waits, insists at last. Returns whether it had been running. */
export async function stopRecorded(record, { signal = 'SIGTERM', patience = 15_000 } = {}) {
  if (!isRunning(record)) return false;
  process.kill(record.pid, signal);
  if (!(await gone(record, patience))) {
    process.kill(record.pid, 'SIGKILL');
    await gone(record, 5_000);
  }
  return true;
}

/** Whether the process ended within the time (milliseconds). */
export async function gone(record, patience) {
  const until = Date.now() + patience;
  while (isRunning(record)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/** Whether the live process works in this directory: how a PostgreSQL server is known to be the one of our data. */
export function worksIn(pid, directory) {
  if (identityOf(pid) === undefined) return false;
  try {
    if (process.platform === 'linux') return realpathSync(`/proc/${pid}/cwd`) === realpathSync(directory);
    const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.stdout?.includes(directory) ?? false;
  } catch {
    // another user's process: its directory cannot be read, so it is not one that this user started
    return false;
  }
}

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in brackets may itself hold spaces and brackets: count fields from the last one
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function signalReaches(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
