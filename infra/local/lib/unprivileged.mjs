/** PostgreSQL refuses to run as root: who runs it then, and where that user can reach its data. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from './say.mjs';

/** Whether this process is root, so that the database needs another user. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** The user and group ids of `nobody`. */
export function nobody(passwd = readPasswd()) {
  const fields = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(passwd);
  return fields ? { uid: Number(fields[1]), gid: Number(fields[2]) } : { uid: 65534, gid: 65534 };
}

/** Who owns the directory already, unless that is root: data is always run by its owner. */
export function ownerOf(directory) {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/**
 * Where root keeps a cluster: a place that survives the cleaning of temporary files, with directories that others can
 * enter all the way down.
 */
export function systemHome(id) {
  for (const parent of ['/var/lib', '/var/tmp']) {
    if (isWritable(parent) && othersCanEnter(parent)) return join(parent, 'thong-suot', id);
  }
  throw new Refusal(
    'As root the database needs a writable /var/lib that other users can enter: start as an ordinary user, or set DATABASE_URL.',
    'Khi chạy bằng root, cơ sở dữ liệu cần thư mục /var/lib ghi được: hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
  );
}

/** Makes the cluster's private directory and gives it to the user that runs the database. */
export async function makeHome(home, user) {
  await mkdir(dirname(home), { recursive: true, mode: 0o755 });
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (!user) return;
  try {
    await chown(home, user.uid, user.gid);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw cannotBecomeAnother();
  }
}

/** The refusal where root is not allowed to act as another user (some containers). */
export function cannotBecomeAnother() {
  return new Refusal(
    'Root may not start the database as another user here: start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    'Ở đây root không được phép chạy cơ sở dữ liệu bằng người dùng khác: hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL trỏ tới một PostgreSQL có sẵn.',
  );
}

/** Whether users other than the owner can pass through the directory and all above it. */
export function othersCanEnter(directory) {
  for (let at = directory; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function isWritable(directory) {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readPasswd() {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
