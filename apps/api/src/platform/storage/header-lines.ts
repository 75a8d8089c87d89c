import { docxHeaderLines } from '@thong-suot/document-forms';
import { DOCX, PDF } from './file-ref.model.js';
import { pdfLines } from './pdf-lines.js';

/** Lines of the first page in which a PDF's head may stand. */
const PDF_HEAD_LINES = 20;

/**
 * The lines of the header area of a file, where secrecy marks stand. An image has no text. Throws when the file is
 * damaged or protected: what cannot be looked into is not taken in.
 */
export async function headerLines(bytes: Uint8Array, mediaType: string): Promise<string[]> {
  if (mediaType === DOCX) return docxHeaderLines(bytes);
  if (mediaType === PDF)
    return (await pdfLines(bytes)).filter((line) => line !== '').slice(0, PDF_HEAD_LINES);
  return [];
}
