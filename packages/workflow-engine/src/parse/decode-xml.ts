import { limits } from '../limits.js';
import type { Problem } from './problem.js';

/** The part of the standard class that is used; browser and Node both have it. */
declare class TextDecoder {
  constructor(encoding: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/**
 * The text of a file: UTF-8 or UTF-16, by its byte order mark, by its first bytes, or as its XML declaration says. A byte
 * that does not belong there, and any other encoding, is a problem: a name read wrongly would be stored for ever.
 */
export function decodeXml(file: string | Uint8Array): string | Problem {
  const text = typeof file === 'string' ? file : decodeBytes(file);
  if (typeof text !== 'string') return text;
  if (text.length > limits.xmlLength) return tooLarge(`${limits.xmlLength} characters`);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decodeBytes(bytes: Uint8Array): string | Problem {
  // Four bytes are the most that a character takes in either encoding.
  if (bytes.length > limits.xmlLength * 4) return tooLarge(`${limits.xmlLength * 4} bytes`);
  const found = byteOrder(bytes);
  const declared = declaredEncoding(bytes);
  const encoding = found ?? declared ?? 'utf-8';
  if (!known.has(encoding)) {
    return unreadable(`the encoding "${encoding}" is not supported: save the file as UTF-8`);
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder says no more than that it failed, and that is a problem of the file.
    return unreadable(`the file is not written in ${encoding.toUpperCase()}`);
  }
}

/** By the mark, or by the zero that every Latin letter has in UTF-16: `<` is the first of any XML file. */
function byteOrder([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  return declared?.toLowerCase();
}

const known = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'utf-16le', 'utf-16be']);

function tooLarge(limit: string): Problem {
  return { code: 'XML_TOO_LARGE', message: `the file is longer than ${limit}` };
}

function unreadable(message: string): Problem {
  return { code: 'XML_UNREADABLE', message };
}
