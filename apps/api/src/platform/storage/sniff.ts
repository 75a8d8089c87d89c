import { isDocx } from '@thong-suot/document-forms';
import { DOCX, PDF } from './file-ref.model.js';

export const PNG = 'image/png';
export const JPEG = 'image/jpeg';

/** What a file is by its content, whatever its name says; undefined: nothing that is taken in. */
export function sniff(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return PDF;
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return PNG;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return JPEG;
  // Every zip archive begins like this; only one with a Word body inside is a document.
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && isDocx(bytes)) return DOCX;
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
