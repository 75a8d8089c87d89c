import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../ids.js';

/** A file on its way in: outside the store until it has been looked into. */
export interface Spooled {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes a stream into the spool, counting and hashing. TOO_LARGE as soon as more than `limit` bytes have come: the rest
 * is not read. CUT_SHORT when the sender stops in the middle. In both cases what was written is gone.
 */
export async function spool(
  stream: Readable,
  directory: string,
  limit: number,
): Promise<Spooled | 'TOO_LARGE' | 'CUT_SHORT'> {
  const path = join(directory, newId());
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) return done(new TooLarge());
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  let cutShort = stream.errored !== null;
  // A disk that fails ends the stream too, after itself.
  stream.once('error', () => (cutShort ||= counting.errored === null && file.errored === null));
  try {
    await pipeline(stream, counting, file);
    return { path, sha256: hash.digest('hex'), bytes };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof TooLarge) return 'TOO_LARGE';
    if (cutShort) return 'CUT_SHORT';
    throw error;
  }
}

class TooLarge extends Error {}
