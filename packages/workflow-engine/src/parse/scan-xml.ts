import { limits } from '../limits.js';
import { readAttributes, type Attribute } from './scan-attributes.js';
import type { Problem, ProblemCode } from './problem.js';

/** What one pass over the tags tells before the file is read in full. */
export interface XmlScan {
  readonly lines: LineIndex;
  /** The first thing that makes it no XML that may be read. */
  readonly problem?: Problem;
  /** How many start tags it has. */
  readonly tags: number;
  /** Local name and namespace of the outermost element. */
  readonly root?: { readonly name: string; readonly namespace: string | undefined };
}

/** The lines of a file: the reader of the elements keeps none. */
export interface LineIndex {
  /** Line of the start tag that carries this id, from 1. */
  lineOf(id: string): number | undefined;
}

/**
 * Checks in one pass, and in a time that grows only with the length, that a text is XML of a reasonable shape: tags that
 * close, attributes given once, prefixes declared, no DOCTYPE, no entities of its own, no forbidden characters, no text where
 * BPMN and DMN have none.
 *
 * The reader behind it is friendlier and therefore dangerous: for every single fault it counts the lines of the file anew,
 * and 100,000 unknown elements cost it 200 seconds.
 */
export function scanXml(xml: string): XmlScan {
  const scanner = new Scanner(xml);
  const problem = scanner.run();
  return {
    lines: { lineOf: (id) => scanner.lines.get(id) },
    tags: scanner.tags,
    ...(scanner.root ? { root: scanner.root } : {}),
    ...(problem ? { problem } : {}),
  };
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly namespaces: ReadonlyMap<string, string>;
  /** False where only other elements may stand inside. */
  readonly takesText: boolean;
  children: number;
}

/** Ends the pass; `scanXml` hands the problem out as a value. */
class Found extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly elementId?: string,
  ) {
    super(message);
  }
}

class Scanner {
  readonly lines = new Map<string, number>();
  tags = 0;
  root: { name: string; namespace: string | undefined } | undefined;
  private readonly open: Open[] = [];
  private line = 1;
  private counted = 0;

  constructor(private readonly xml: string) {}

  run(): Problem | undefined {
    try {
      this.scan();
      return undefined;
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      const { code, message, elementId } = error;
      return { code, message, ...(elementId === undefined ? {} : { elementId }), line: this.line };
    }
  }

  private scan(): void {
    const { xml } = this;
    let at = 0;
    for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
      this.readText(at, next);
      this.moveTo(next);
      at = this.readMarkup(next);
    }
    this.readText(at, xml.length);
    this.moveTo(xml.length);
    const unclosed = this.open.at(-1);
    if (unclosed)
      throw new Found('XML_UNREADABLE', `<${unclosed.name}> of line ${unclosed.line} is not closed`);
    if (!this.root) throw new Found('XML_UNREADABLE', 'the file holds no XML element');
  }

  /** Returns where the markup that begins at `from` ends. */
  private readMarkup(from: number): number {
    const { xml } = this;
    if (xml.startsWith('<!--', from)) return this.end('-->', from + 4, 'a comment');
    if (xml.startsWith('<![CDATA[', from)) {
      const end = this.end(']]>', from + 9, 'a CDATA section');
      this.checkText(xml.slice(from + 9, end - 3), false);
      return end;
    }
    if (xml.startsWith('<?', from)) return this.end('?>', from + 2, 'a processing instruction');
    // Entities can expand without bound and fetch files; neither BPMN nor DMN needs one.
    if (xml.startsWith('<!', from)) throw new Found('XML_DOCTYPE', 'DOCTYPE and ENTITY are refused');
    tagStart.lastIndex = from;
    const [start, closing, name = ''] = tagStart.exec(xml) ?? [];
    const end = start === undefined ? undefined : endOfTag(xml, from + start.length);
    if (start === undefined || end === undefined) {
      throw new Found('XML_UNREADABLE', 'a tag is not closed, or is none');
    }
    const rest = xml.slice(from + start.length, end);
    if (closing) this.close(name, rest);
    else this.start(name, rest);
    return end + 1;
  }

  private start(name: string, rest: string): void {
    this.tags += 1;
    if (this.tags > limits.xmlTags)
      throw new Found('XML_TOO_LARGE', `the file has more than ${limits.xmlTags} elements`);
    if (this.open.length >= limits.xmlDepth) {
      throw new Found('XML_TOO_LARGE', `elements are nested more than ${limits.xmlDepth} deep`);
    }
    const parent = this.open.at(-1);
    if (parent && (parent.children += 1) > limits.xmlChildren) {
      throw new Found('XML_TOO_LARGE', `<${parent.name}> holds more than ${limits.xmlChildren} elements`);
    }
    if (!parent && this.root) throw new Found('XML_UNREADABLE', `<${name}> stands after the end`);
    const empty = rest.endsWith('/');
    const attributes = readAttributes(empty ? rest.slice(0, -1) : rest);
    if (typeof attributes === 'string') throw new Found('XML_UNREADABLE', `${attributes} in <${name}>`);
    this.checkCharacters(rest, true);
    this.note(attributes, name);
    const namespaces = declared(attributes, parent?.namespaces ?? alwaysDeclared);
    for (const { name: attribute } of attributes) this.checkPrefix(attribute, namespaces);
    this.checkPrefix(name, namespaces);
    const [prefix, local] = split(name);
    const namespace = namespaces.get(prefix);
    this.root ??= { name: local, namespace };
    const line = this.line;
    const takesText = namespace === undefined || !standards.test(namespace) || textElements.test(local);
    if (!empty) this.open.push({ name, line, namespaces, takesText, children: 0 });
  }

  /** Ids are known before anything else is, so that every problem can name its line. */
  private note(attributes: readonly Attribute[], name: string): void {
    const id = attributes.find((attribute) => attribute.name === 'id')?.value;
    if (id === undefined) return;
    if (id in Object.prototype) {
      throw new Found('ID_INVALID', `the id "${id}" is a name that every JavaScript object has`, id);
    }
    const before = this.lines.get(id);
    // Vendors repeat ids inside their own elements; only what may be referred to must be told apart.
    if (before === undefined) this.lines.set(id, this.line);
    else if (this.open.every(({ takesText }) => !takesText)) {
      throw new Found('ID_DUPLICATE', `the id "${id}" of <${name}> stands already in line ${before}`, id);
    }
  }

  private close(name: string, rest: string): void {
    const open = this.open.pop();
    if (!open || rest.trim() !== '') throw new Found('XML_UNREADABLE', `</${name}> closes nothing`);
    if (open.name !== name) {
      throw new Found(
        'XML_UNREADABLE',
        `</${name}> stands where <${open.name}> of line ${open.line} should close`,
      );
    }
  }

  private checkPrefix(name: string, namespaces: ReadonlyMap<string, string>): void {
    const [prefix] = split(name);
    if (prefix === '' || prefix === 'xmlns' || namespaces.has(prefix)) return;
    throw new Found('XML_UNREADABLE', `the prefix "${prefix}" of ${name} is not declared`);
  }

  private readText(from: number, to: number): void {
    if (from === to) return;
    const text = this.xml.slice(from, to);
    if (text.trim() !== '') this.checkText(text, true);
  }

  private checkText(text: string, entities: boolean): void {
    const open = this.open.at(-1);
    if (text.trim() !== '' && !open?.takesText) {
      throw new Found(
        'XML_UNREADABLE',
        open ? `text is not allowed in <${open.name}>` : 'text stands outside of any element',
      );
    }
    this.checkCharacters(text, entities);
  }

  private checkCharacters(text: string, entities: boolean): void {
    const wrong = forbidden.exec(text) ?? (entities ? unknownEntity.exec(text) : null);
    if (!wrong) return;
    throw new Found(
      'XML_UNREADABLE',
      wrong[0].startsWith('&')
        ? `"${wrong[0].slice(0, 20)}" is no character of XML`
        : 'a character that XML forbids',
    );
  }

  private end(mark: string, from: number, what: string): number {
    const at = this.xml.indexOf(mark, from);
    if (at === -1) throw new Found('XML_UNREADABLE', `${what} is not closed`);
    return at + mark.length;
  }

  private moveTo(position: number): void {
    for (
      let at = this.xml.indexOf('\n', this.counted);
      at !== -1 && at < position;
      at = this.xml.indexOf('\n', at + 1)
    ) {
      this.line += 1;
    }
    this.counted = position;
  }
}

function declared(
  attributes: readonly Attribute[],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return before;
  return new Map([
    ...before,
    ...own.map(({ name, value }) => [name === 'xmlns' ? '' : name.slice(6), value] as const),
  ]);
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** Where the `>` of the tag stands; undefined when a quote or the tag itself is not closed. */
function endOfTag(xml: string, from: number): number | undefined {
  let at = from;
  for (;;) {
    tagMark.lastIndex = at;
    const mark = tagMark.exec(xml);
    if (!mark || mark[0] === '<') return undefined;
    if (mark[0] === '>') return mark.index;
    const closed = xml.indexOf(mark[0], mark.index + 1);
    if (closed === -1) return undefined;
    at = closed + 1;
  }
}

const tagStart = /<(\/)?([^\s!?/<>"'=&]+)/y;
const tagMark = /[<>"']/g;
const alwaysDeclared: ReadonlyMap<string, string> = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** BPMN, DMN and their drawings: in these only the listed elements hold text. */
const standards = /^https?:\/\/www\.omg\.org\/spec\//;
const textElements =
  /^(documentation|description|question|allowedAnswers|text|script|incoming|outgoing|(data|activation|completion)?[cC]ondition|\w*Expression|expression|loopCardinality|loopCondition|loop\w+Ref|time(Date|Duration|Cycle)|messagePath|dataPath|from|to|transformation|typeRef|extensionElements|\w+Refs?)$/;

// eslint-disable-next-line no-control-regex -- exactly these are what XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const unknownEntity = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)[^\s;<]{0,20};?/;
