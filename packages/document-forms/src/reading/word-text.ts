/** A paragraph as read: its text, with line breaks as such, and the id of its style where it has one. */
export type DocxParagraph = { readonly text: string; readonly style?: string };

type OpenParagraph = { text: string; style?: string };

/**
 * The paragraphs of a WordprocessingML part in reading order, those of tables and text boxes included.
 * Deleted text of tracked changes is left out; of the two copies of a text box that Word writes only the
 * first is read. One pass over the markup and no entities but the five of XML: a hostile file costs no
 * more than its length.
 */
export function wordParagraphs(xml: string): DocxParagraph[] {
  const done: DocxParagraph[] = [];
  const open: OpenParagraph[] = [];
  let inText = false;
  let inProperties = false;
  let fallbacks = 0;
  for (const token of tokens(xml)) {
    const current = open.at(-1);
    if (token.kind === 'text') {
      if (inText && fallbacks === 0 && current !== undefined) current.text += token.text;
      continue;
    }
    const { name, closes, empty } = token;
    if (name === 'Fallback' && !empty) fallbacks += closes ? -1 : 1;
    if (fallbacks > 0) continue;
    if (name === 'p') {
      if (!closes) open.push({ text: '' });
      const finished = closes || empty ? open.pop() : undefined;
      if (finished !== undefined) done.push(finished);
    } else if (name === 't') inText = !closes && !empty;
    else if (name === 'pPr') inProperties = !closes && !empty;
    else if (name === 'pStyle' && current !== undefined) current.style = token.attribute('val') ?? '';
    else if (current !== undefined && !inProperties && !closes) current.text += SIGNS[name] ?? '';
  }
  return [...done, ...open];
}

/** Elements that stand for a character. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      /** Without its prefix. */
      readonly name: string;
      readonly closes: boolean;
      readonly empty: boolean;
      readonly attribute: (name: string) => string | undefined;
    };

function* tokens(xml: string): Generator<Token> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start === -1) return;
    if (start > at) yield { kind: 'text', text: decoded(xml.slice(at, start)) };
    if (xml.startsWith('<![CDATA[', start)) {
      const end = endOf(xml, ']]>', start);
      yield { kind: 'text', text: xml.slice(start + 9, end) };
      at = end + 3;
    } else if (xml.startsWith('<!--', start)) {
      at = endOf(xml, '-->', start) + 3;
    } else {
      const end = endOf(xml, '>', start);
      yield tag(xml.slice(start + 1, end));
      at = end + 1;
    }
  }
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end === -1 ? xml.length : end;
}

function tag(inside: string): Token {
  const closes = inside.startsWith('/');
  const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(inside)?.[1] ?? '';
  const attribute = (wanted: string): string | undefined =>
    new RegExp(`(?:^|[\\s:])${wanted}\\s*=\\s*["']([^"']*)["']`).exec(inside)?.[1];
  return { kind: 'tag', name, closes, empty: inside.endsWith('/'), attribute };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
