import type { KeyObject } from 'node:crypto';
import type { PoolClient } from 'pg';
import { Databases } from '../../../platform/database/databases.js';
import { leafDigest, type RecordedEntry } from './entry.js';
import { merkleRoot } from './merkle-root.js';
import { keyIdOf, NO_SEAL, signSeal } from './seal.js';
import { SEALING_SQL } from './sealing.statements.js';

/** Entries of one seal at most. */
export const MOST_ENTRIES = 2_000;

/**
 * Seals what waits: for each tenant one seal over at most 2,000 entries, in a transaction of its own. Of several
 * processes one seals at a time; the others find nothing to do. Returns whether more is waiting.
 */
export async function sealEntries(databases: Databases, key: KeyObject): Promise<boolean> {
  const { rows } = await databases.worker.query<{ authority: string }>({ ...SEALING_SQL.tenants });
  let more = false;
  for (const { authority } of rows) {
    const client = await databases.worker.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const sealed = await sealTenant(client, authority, key);
      await client.query('commit');
      more ||= sealed === MOST_ENTRIES;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
  return more;
}

/** How many entries it sealed. */
async function sealTenant(client: PoolClient, authority: string, key: KeyObject): Promise<number> {
  const lock = await client.query<{ mine: boolean }>({ ...SEALING_SQL.lock });
  if (lock.rows[0]?.mine !== true) return 0;
  await client.query({ ...SEALING_SQL.tenant, values: [authority] });
  const { rows: entries } = await client.query<RecordedEntry>({
    ...SEALING_SQL.waiting,
    values: [authority, MOST_ENTRIES],
  });
  if (entries.length === 0) return 0;
  const { rows } = await client.query<{ number: number; hash: string }>({
    ...SEALING_SQL.last,
    values: [authority],
  });
  const last = rows[0];
  const digests = entries.map(leafDigest);
  const seal = signSeal(
    {
      authority,
      number: Number(last?.number ?? 0) + 1,
      // real-time: when it was sealed; entries hold both times.
      sealedAt: new Date().toISOString(),
      entries: entries.length,
      root: merkleRoot(digests).toString('hex'),
      previous: last?.hash ?? NO_SEAL,
      keyId: keyIdOf(key),
    },
    key,
  );
  await client.query({
    ...SEALING_SQL.seal,
    values: [
      authority,
      seal.number,
      seal.sealedAt,
      seal.entries,
      seal.root,
      seal.previous,
      seal.hash,
      seal.signature,
      seal.keyId,
    ],
  });
  await client.query({
    ...SEALING_SQL.leaves,
    values: [authority, seal.number, entries.map(({ id }) => id), digests],
  });
  return entries.length;
}
