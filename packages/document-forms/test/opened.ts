import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as text, by name. */
export function parts(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const);
  return Object.fromEntries(files);
}

/** The body's markup. */
export function body(bytes: Uint8Array): string {
  return parts(bytes)['word/document.xml'] ?? '';
}

/** All values of an attribute on an element, in order. */
export function values(xml: string, element: string, attribute: string): string[] {
  const tags = xml.match(new RegExp(`<${element}[ />][^>]*>?`, 'g')) ?? [];
  return tags.flatMap((tag) => new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1] ?? []);
}
