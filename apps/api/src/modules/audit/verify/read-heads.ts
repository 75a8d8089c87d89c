import { existsSync, readFileSync } from 'node:fs';
import { headsFileOf } from '../seal/heads-file.js';
import type { SignedSeal } from '../seal/seal.js';

/** Heads that were copied outside for a tenant; none where no file is. A last line that was cut off is left out. */
export function readHeads(directory: string, authority: string): SignedSeal[] {
  const file = headsFileOf(directory, authority);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as SignedSeal);
}
