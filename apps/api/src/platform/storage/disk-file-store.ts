import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isId, newId } from '../ids.js';
import { FileStore } from './file-store.js';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * The store on local disk: `store/<authority>/<first two>/<sha256>`, with `spool/` beside it on the same file system, so
 * that taking a file in is one rename. Bytes and directory are fsynced before a row may name them.
 */
export class DiskFileStore extends FileStore {
  readonly spoolDir: string;
  readonly #storeDir: string;

  constructor(directory: string) {
    super();
    this.spoolDir = join(directory, 'spool');
    this.#storeDir = join(directory, 'store');
  }

  /** Makes the directories and clears what uploads left in the spool when the service was killed. */
  async open(): Promise<void> {
    await mkdir(this.#storeDir, { recursive: true, mode: 0o700 });
    await rm(this.spoolDir, { recursive: true, force: true });
    await mkdir(this.spoolDir, { recursive: true, mode: 0o700 });
  }

  async put(authorityId: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const spooled = join(this.spoolDir, newId());
    try {
      const file = await open(spooled, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      await this.adopt(authorityId, sha256, spooled);
    } finally {
      await rm(spooled, { force: true });
    }
    return sha256;
  }

  async adopt(authorityId: string, sha256: string, spooledPath: string): Promise<void> {
    const target = this.#path(authorityId, sha256);
    const directory = join(target, '..');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await sync(spooledPath);
    await rename(spooledPath, target);
    await sync(directory);
  }

  async bytes(authorityId: string, sha256: string): Promise<Uint8Array | undefined> {
    return absentAsUndefined(readFile(this.#path(authorityId, sha256)));
  }

  async stream(authorityId: string, sha256: string): Promise<Readable | undefined> {
    const path = this.#path(authorityId, sha256);
    const found = await absentAsUndefined(stat(path));
    return found && createReadStream(path);
  }

  async remove(authorityId: string, sha256: string): Promise<void> {
    await rm(this.#path(authorityId, sha256), { force: true });
  }

  /** Files of the store that have not changed since an instant of real time (milliseconds), for the sweep. */
  async *olderThan(beforeMs: number): AsyncGenerator<{ authorityId: string; sha256: string }> {
    for (const authorityId of await list(this.#storeDir)) {
      for (const part of await list(join(this.#storeDir, authorityId))) {
        for (const sha256 of await list(join(this.#storeDir, authorityId, part))) {
          const found = await absentAsUndefined(stat(join(this.#storeDir, authorityId, part, sha256)));
          if (found && found.mtimeMs < beforeMs) yield { authorityId, sha256 };
        }
      }
    }
  }

  #path(authorityId: string, sha256: string): string {
    if (!isId(authorityId) || !SHA256.test(sha256)) throw new Error('Not a place in the file store.');
    return join(this.#storeDir, authorityId, sha256.slice(0, 2), sha256);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function list(directory: string): Promise<string[]> {
  return (await absentAsUndefined(readdir(directory))) ?? [];
}

async function absentAsUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
