import { createHash } from 'node:crypto';
import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';

/**
 * The id of a seeded row: the same at every run, so that seeding twice changes nothing. In the form of a UUIDv7 whose
 * time is the start of the demo's clock plus `ordinal` milliseconds: seeded rows sort in the order of their table and
 * before everything made later.
 */
export function seedId(name: string, ordinal: number): string {
  const time = (Date.parse(FOUNDING_CASE.clockStartsAt) + ordinal).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(`thong-suot demo ${name}`).digest('hex');
  const variant = ((Number.parseInt(hash[3] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}

/** The command id of the act that gives the assignments of the session. */
export const ASSIGNMENTS_COMMAND_ID = seedId('assignments', 100);

/** The command id of the act that records the session. */
export const MEETING_COMMAND_ID = seedId('meeting', 101);

/** The command id of the act that opens the running land period. */
export const LAND_PERIOD_COMMAND = seedId('land period', 0);

/** The command id of the act that begins the dossier of the second tenant. */
export const SECOND_DOSSIER_COMMAND = seedId('second dossier', 0);

/** The command id of the act that begins a dossier of the demonstration. */
export function dossierCommandId({ item }: { readonly item: number }): string {
  return seedId(`dossier item ${item}`, item);
}
