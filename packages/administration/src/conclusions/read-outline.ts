import { numberOutline, type OutlineLevel, type OutlineLine } from './outline.js';

/** A numbered line whose number in the source was another one than is printed. */
export interface NumberingNote {
  /** "8.2". */
  readonly number: string;
  /** "8.1". */
  readonly typed: string;
  readonly text: string;
}

export interface ReadOutline {
  readonly lines: readonly OutlineLine[];
  /** What was numbered otherwise, in order. */
  readonly notes: readonly NumberingNote[];
}

/** How the beginning of a typed or pasted line says its level; the first that fits. */
const FORMS: readonly { readonly level: OutlineLevel; readonly form: RegExp }[] = [
  { level: 'CHAPTER', form: /^([IVXLC]{1,6})\.\s+(.+)$/u },
  { level: 'PART', form: /^(\d{1,2}\.\d{1,2})\.?\s+(.+)$/u },
  { level: 'SECTION', form: /^(\d{1,2})\.\s+(.+)$/u },
  { level: 'LETTER', form: /^([a-zđ]{1,2})\)\s*(.+)$/u },
  { level: 'DASH', form: /^([-–—•])\s*(.+)$/u },
  { level: 'PLUS', form: /^(\+)\s*(.+)$/u },
];

/**
 * Conclusions as they were typed or pasted, one paragraph to a line, with their levels: "8.1." opens a part, "-" a point.
 * Typed numbers are not taken over; where the printed one is another, a note says so.
 */
export function readOutline(text: string): ReadOutline {
  const read = text
    .split(/\r?\n|\v/u)
    .map(tidyLine)
    .filter((line) => line !== '')
    .map(readLine);
  const lines = read.map(({ level, text: words }) => ({ level, text: words }));
  return {
    lines,
    notes: numberOutline(lines).flatMap(({ mark, text: words }, index) => {
      const typed = read[index]?.typed;
      const number = mark.replace(/[.)]$/u, '');
      return typed === undefined || typed === number ? [] : [{ number, typed, text: words }];
    }),
  };
}

/** The paragraph composed, without doubled spaces; a row of dots at its end is the ellipsis of an open list. */
export function tidyLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/(?<=[\p{L}\d)])\.{3,}$/u, '…')
    .trim();
}

function readLine(line: string): OutlineLine & { readonly typed?: string } {
  for (const { level, form } of FORMS) {
    const [, typed, text] = form.exec(line) ?? [];
    if (typed === undefined || text === undefined) continue;
    return level === 'DASH' || level === 'PLUS' ? { level, text } : { level, text, typed };
  }
  return { level: 'TEXT', text: line };
}
