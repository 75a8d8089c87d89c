/**
 * The lines of a BPMN file: bpmn-moddle keeps none. Built in one pass over the tags, so that naming a line costs nothing.
 * Comments, CDATA and processing instructions are passed over.
 */
export interface LineIndex {
  /** Line of the start tag that carries this id, from 1. */
  lineOf(id: string): number | undefined;
  /**
   * Line of the first `<` that begins no complete tag, from 1. The reader of the XML would search the rest of the file
   * again for every further one: 100,000 of them cost it 15 seconds.
   */
  readonly brokenAt?: number;
}

export function indexLines(xml: string): LineIndex {
  const lines = new Map<string, number>();
  const lineOf = (id: string) => lines.get(id);
  let line = 1;
  let counted = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', tagOrPassage.lastIndex)) {
    tagOrPassage.lastIndex = at;
    const tag = tagOrPassage.exec(xml)?.[0];
    line += countLineBreaks(xml, counted, at);
    counted = at;
    if (tag === undefined) return { lineOf, brokenAt: line };
    const id = idAttribute(tag);
    if (id !== undefined && !lines.has(id)) lines.set(id, line);
  }
  return { lineOf };
}

/** The line of the first match, from 1. */
export function lineOfMatch(xml: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(xml);
  return match ? 1 + countLineBreaks(xml, 0, match.index) : undefined;
}

const tagOrPassage =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/?[A-Za-z_](?:"[^"]*"|'[^']*'|[^'"<>])*>/y;

function idAttribute(tag: string): string | undefined {
  if (!/^<[A-Za-z_]/.test(tag)) return undefined;
  const match = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  return match?.[1] ?? match?.[2];
}

function countLineBreaks(xml: string, from: number, to: number): number {
  let count = 0;
  for (let at = xml.indexOf('\n', from); at !== -1 && at < to; at = xml.indexOf('\n', at + 1)) count += 1;
  return count;
}
