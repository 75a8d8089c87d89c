import { unpack, UnreadableDocument, zipEntries, type ZipEntry } from './zip.js';
import { wordParagraphs, type DocxParagraph } from './word-text.js';

const TYPES = '[Content_Types].xml';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN_TYPE = `${WORD_TYPE}.document.main+xml`;
const HEADER_TYPE = `${WORD_TYPE}.header+xml`;
/** Looked into even where the list of types leaves it out. */
const HEADER_NAME = /^word\/header\d*\.xml$/;

/** Lines of the body that may still belong to the head: issuer, nation, number, date, stamps, subject. */
const HEAD_LINES = 20;

/**
 * Whether bytes are a Word document by what is inside, whatever the name says: a zip archive with a body
 * and a list of types that names it. Macro-enabled files and templates are none.
 */
export function isDocx(bytes: Uint8Array): boolean {
  try {
    return bodyOf(openDocx(bytes)) !== undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) return false;
    throw error;
  }
}

/**
 * The paragraphs of a Word document in reading order, with those of tables and text boxes; empty ones too.
 * Throws `UnreadableDocument` with NOT_DOCX or TOO_LARGE.
 */
export function docxParagraphs(bytes: Uint8Array): DocxParagraph[] {
  const entries = openDocx(bytes);
  return partParagraphs(entries, bodyOf(entries));
}

/**
 * The lines in the head of a Word document, where secrecy marks stand: those of its header parts and the
 * first written ones of its body. Throws like `docxParagraphs`.
 */
export function docxHeaderLines(bytes: Uint8Array): string[] {
  const entries = openDocx(bytes);
  const named = [...entries.keys()].filter((name) => HEADER_NAME.test(name));
  const headers = [...new Set([...partsOfType(entries, HEADER_TYPE), ...named])].sort();
  const lines = headers.flatMap((name) => writtenLines(partParagraphs(entries, name)));
  return [...lines, ...writtenLines(partParagraphs(entries, bodyOf(entries))).slice(0, HEAD_LINES)];
}

type Entries = ReadonlyMap<string, ZipEntry>;

function openDocx(bytes: Uint8Array): Entries {
  const entries = zipEntries(bytes);
  if (entries === undefined) throw new UnreadableDocument('NOT_DOCX');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (!byName.has(TYPES)) throw new UnreadableDocument('NOT_DOCX');
  return byName;
}

/** The body by its type: most programs call it word/document.xml, some word/document2.xml. */
function bodyOf(entries: Entries): string | undefined {
  return partsOfType(entries, MAIN_TYPE)[0];
}

/** The parts that the list of types gives this type, as far as they are there. */
function partsOfType(entries: Entries, type: string): string[] {
  const overrides = partText(entries, TYPES, 1024 * 1024).match(/<(?:\w+:)?Override\b[^>]*>/g) ?? [];
  return overrides
    .filter((override) => attribute(override, 'ContentType') === type)
    .map((override) => attribute(override, 'PartName')?.replace(/^\//, '') ?? '')
    .filter((name) => entries.has(name));
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1];
}

function partParagraphs(entries: Entries, name: string | undefined): DocxParagraph[] {
  return wordParagraphs(partText(entries, name));
}

function partText(entries: Entries, name: string | undefined, limit?: number): string {
  const entry = name === undefined ? undefined : entries.get(name);
  if (entry === undefined) throw new UnreadableDocument('NOT_DOCX');
  const bytes = unpack(entry, limit);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}

function writtenLines(paragraphs: readonly DocxParagraph[]): string[] {
  return paragraphs.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
}
