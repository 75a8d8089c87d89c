import { Injectable } from '@nestjs/common';
import { cleanTyped, findSecrecyMark } from '@thong-suot/administration';
import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Actor } from '../actor.js';
import { Databases } from '../database/databases.js';
import { inTenant } from '../database/in-tenant.js';
import { newId } from '../ids.js';
import { refuse, type RefusalValue } from '../refusal/index.js';
import { DiskFileStore } from './disk-file-store.js';
import { MAX_FILE_BYTES, MAX_FILE_WORDS } from './file-limits.js';
import { FILE_SQL } from './file.queries.js';
import { headerLines } from './header-lines.js';
import { sniff } from './sniff.js';
import { spool, type Spooled } from './spool.js';

export interface TakenFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/**
 * Takes an upload in: spooled, looked into, moved into the store, its row last. Refuses FILE_TOO_LARGE while it still
 * streams, FILE_EMPTY, FILE_KIND (by content, whatever the name says), FILE_UNREADABLE, SECRET_MARK. Once it has
 * refused nothing of the bytes is left.
 */
@Injectable()
export class TakeInFile {
  constructor(
    private readonly store: DiskFileStore,
    private readonly databases: Databases,
  ) {}

  async run(actor: Actor, rawName: string, stream: Readable): Promise<TakenFile | RefusalValue> {
    const name = tidyName(rawName);
    const spooled = await spool(stream, this.store.spoolDir, MAX_FILE_BYTES);
    if (spooled === 'TOO_LARGE') return refuse('FILE_TOO_LARGE', { limit: MAX_FILE_WORDS });
    if (spooled === 'CUT_SHORT') return refuse('FILE_MISSING');
    try {
      const seen = await lookInto(spooled, name);
      if (typeof seen !== 'string') return seen;
      return await this.#keep(actor, name, spooled, seen);
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  async #keep(actor: Actor, name: string, spooled: Spooled, mediaType: string): Promise<TakenFile> {
    const { authorityId, personId } = actor;
    const { sha256, bytes, path } = spooled;
    const fileId = newId();
    await inTenant(this.databases.app, authorityId, async (client) => {
      await client.query(FILE_SQL.lock, [authorityId, sha256]);
      await this.store.adopt(authorityId, sha256, path);
      // real-time: the sweep counts real hours from here.
      const uploadedAt = new Date();
      await client.query(FILE_SQL.insert, [
        authorityId,
        fileId,
        sha256,
        bytes,
        mediaType,
        name,
        personId,
        uploadedAt,
      ]);
    });
    return { fileId, name, bytes, mediaType };
  }
}

/** The media type, or why the file is not taken in. */
async function lookInto(spooled: Spooled, name: string): Promise<string | RefusalValue> {
  if (spooled.bytes === 0) return refuse('FILE_EMPTY', { name });
  const bytes = await readFile(spooled.path);
  const mediaType = sniff(bytes);
  if (mediaType === undefined) return refuse('FILE_KIND', { name });
  const lines = await headerLines(bytes, mediaType).catch(() => undefined);
  if (lines === undefined) return refuse('FILE_UNREADABLE', { name });
  return findSecrecyMark(lines) === undefined ? mediaType : refuse('SECRET_MARK');
}

/** The last part of the name, cleaned as typed text, on one line, of a length that every file system takes. */
export function tidyName(name: string): string {
  const last = cleanTyped(name).split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\n\t]/g, '').trim();
  return clean === '' ? 'tệp' : [...clean].slice(-150).join('');
}
