import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// Zip keeps the local time without its zone: the same fields everywhere.
const PACKED_AT = new Date(2025, 2, 18);
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/**
 * The same .docx without the moments at which it was made, so that the same text always has the same bytes: file times
 * of the package and the dates of its properties are fixed.
 */
export function pinnedDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = parts['docProps/core.xml'];
  if (properties !== undefined) {
    const fixed = strFromU8(properties).replace(MOMENT, '$12025-03-18T07:00:00Z$2');
    parts['docProps/core.xml'] = strToU8(fixed);
  }
  return zipSync(parts, { mtime: PACKED_AT, level: 6 });
}
