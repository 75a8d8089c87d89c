import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Smaller answers would not fit into fewer packets. */
export const WORTH_COMPRESSING = 1_024;

/** The best encoding that the client takes and we make; undefined: send it as it is. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = (acceptEncoding ?? '').split(',').map((part) => part.trim().split(';'));
  const takes = (name: string) =>
    accepted.some(([encoding, q]) => encoding === name && !/q=0(\.0*)?$/.test(q ?? ''));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** Compresses off the main thread. `quality`: of brotli, 4 for answers made on the spot, 9 for files kept. */
export function compress(bytes: Uint8Array, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return zip(bytes);
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
