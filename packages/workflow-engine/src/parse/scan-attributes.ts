import { limits } from '../limits.js';

export interface Attribute {
  readonly name: string;
  /** As written, entities and all. */
  readonly value: string;
}

/** The attributes of a start tag, given what stands between its name and its end; a text says what is wrong with them. */
export function readAttributes(source: string): Attribute[] | string {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    if (!match) break;
    const [whole, name = '', double, single] = match;
    if (attributes.has(name)) return `the attribute ${name} stands twice`;
    attributes.set(name, double ?? single ?? '');
    if (attributes.size > limits.xmlAttributes) return `more than ${limits.xmlAttributes} attributes stand`;
    at += whole.length;
  }
  const rest = source.slice(at).trim();
  if (rest !== '') return `"${rest.slice(0, 40)}" is no attribute`;
  return [...attributes].map(([name, value]) => ({ name, value }));
}

const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
