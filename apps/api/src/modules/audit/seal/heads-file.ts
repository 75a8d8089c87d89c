import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedSeal } from './seal.js';

/** The file of a tenant's copied heads in a directory. */
export const headsFileOf = (directory: string, authority: string): string =>
  join(directory, `${authority}.jsonl`);

/** Adds a head to the tenant's file, one line of JSON, on disk when it returns. The file only grows. */
export async function copyHead(directory: string, head: SignedSeal): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = await open(headsFileOf(directory, head.authority), 'a', 0o600);
  try {
    await file.write(`${JSON.stringify(head)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
