import { Inflate } from 'fflate';

/** Why a file was not read. */
export type ReadingRefusal = 'NOT_DOCX' | 'TOO_LARGE';

/** Thrown by readers; `code` says why. A refusal of input, so callers turn it into words. */
export class UnreadableDocument extends Error {
  constructor(readonly code: ReadingRefusal) {
    super(code);
  }
}

/** Bounds of what is unpacked: a real document of 1,000 pages has some 20 MB of XML. */
export const LIMITS = { entries: 5000, entryBytes: 64 * 1024 * 1024 } as const;

/** One file inside a zip archive, still packed. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
};

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;

/**
 * The entries of a zip archive from its central directory, which is what word processors read. Undefined
 * when the bytes are no such archive, encrypted, or beyond the bounds; nothing is unpacked yet.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packed = packedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    if (packed === undefined) return undefined;
    entries.push({ name, method: view.getUint16(at + 10, true), packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The bytes of an entry. Throws TOO_LARGE as soon as more than the bound comes out, whatever size the
 * archive declares: a bomb of a few kilobytes unpacks to gigabytes.
 */
export function unpack({ method, packed }: ZipEntry, limit: number = LIMITS.entryBytes): Uint8Array {
  if (method === 0) {
    if (packed.length > limit) throw new UnreadableDocument('TOO_LARGE');
    return packed;
  }
  if (method !== 8) throw new UnreadableDocument('NOT_DOCX');
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    total += chunk.length;
    if (total > limit) throw new UnreadableDocument('TOO_LARGE');
    chunks.push(chunk);
  });
  try {
    for (let from = 0; from < packed.length || from === 0; from += STEP) {
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('NOT_DOCX');
  }
  return joined(chunks, total);
}

/** So much is unpacked between two looks at the bound: at most a thousandfold, some 8 MB. */
const STEP = 8 * 1024;

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The end record stands within the last 64 kB, behind it only a comment. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  size: number,
): Uint8Array | undefined {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) return undefined;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + size > bytes.length ? undefined : bytes.subarray(start, start + size);
}
