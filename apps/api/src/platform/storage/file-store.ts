import type { Readable } from 'node:stream';

/**
 * Where bytes stay: content addressed inside a tenant, so that the same file is kept once and what a commenter saw can
 * be proved. Local disk by default; another store stands behind the same port.
 */
export abstract class FileStore {
  /** Keeps bytes that are already in memory (generated documents); returns their SHA-256 in hex. Safe to repeat. */
  abstract put(authorityId: string, bytes: Uint8Array): Promise<string>;

  /** Moves a spooled file of the store's own spool directory into the store, fsynced; safe to repeat. */
  abstract adopt(authorityId: string, sha256: string, spooledPath: string): Promise<void>;

  /** The bytes, or undefined when the store does not hold them. */
  abstract bytes(authorityId: string, sha256: string): Promise<Uint8Array | undefined>;

  /** The bytes as a stream, or undefined when the store does not hold them. */
  abstract stream(authorityId: string, sha256: string): Promise<Readable | undefined>;

  /** Removes bytes that no row names any more. */
  abstract remove(authorityId: string, sha256: string): Promise<void>;
}
