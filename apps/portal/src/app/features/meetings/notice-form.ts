import { type OutlineLevel, type OutlineLine, numberOutline, readOutline } from '@thong-suot/administration';
import type { NoticeDraft } from './notice.operations';

/** One paragraph in the editor; the id tells it from its neighbours while it moves. */
export interface EditedLine extends OutlineLine {
  readonly id: number;
}

/** The notice as it is typed; opening, closing and recipients hold one paragraph a line. */
export interface NoticeForm {
  /** The version of the document that the text was read from; null while it was only proposed. */
  readonly base: number | null;
  readonly opening: string;
  readonly lines: readonly EditedLine[];
  readonly closing: string;
  readonly recipients: string;
}

export const EMPTY_NOTICE: NoticeForm = { base: null, opening: '', lines: [], closing: '', recipients: '' };

export function formOf(draft: NoticeDraft): NoticeForm {
  return {
    base: draft.version ?? null,
    opening: draft.opening.join('\n'),
    lines: draft.lines.map(({ level, text }, id) => ({ id, level, text })),
    closing: draft.closing.join('\n'),
    recipients: draft.recipients.join('\n'),
  };
}

/** What is sent: lines that hold words. */
export function inputOf({ opening, lines, closing, recipients }: NoticeForm) {
  return {
    opening: asLines(opening),
    lines: lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ level, text }) => ({ level, text: text.trim() })),
    closing: asLines(closing),
    recipients: asLines(recipients),
  };
}

/** Every paragraph as it is printed, for comparing two versions. */
export function paragraphsOf(form: NoticeForm): string[] {
  const { opening, lines, closing, recipients } = inputOf(form);
  const printed = numberOutline(lines).map(({ mark, text }) => (mark === '' ? text : `${mark} ${text}`));
  return [...opening, ...printed, ...closing, ...recipients];
}

/** The same words at the same levels, wherever they were read from. */
export function sameText(one: NoticeForm, other: NoticeForm): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}

export function asLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The next id that no line has. */
export function nextId(lines: readonly EditedLine[]): number {
  return lines.reduce((most, { id }) => Math.max(most, id), -1) + 1;
}

export interface EditedAt {
  readonly lines: readonly EditedLine[];
  /** The line to go on in. */
  readonly at: number;
}

/** The line divided at the caret: what stood behind it begins a new line; a heading is followed by a plain paragraph. */
export function divideLine(lines: readonly EditedLine[], at: number, caret: number): EditedAt {
  const line = lines[at];
  if (line === undefined) return { lines, at };
  const before = line.text.slice(0, caret).trimEnd();
  const after = line.text.slice(caret).trimStart();
  const fresh: EditedLine = { id: nextId(lines), level: followedBy(line.level, after), text: after };
  return {
    lines: [...lines.slice(0, at), { ...line, text: before }, fresh, ...lines.slice(at + 1)],
    at: at + 1,
  };
}

/** A new empty line behind the one at `at`; the first one where there is none. */
export function addLine(lines: readonly EditedLine[], at: number): EditedAt {
  const level = lines[at] === undefined ? 'SECTION' : followedBy(lines[at].level, '');
  const place = Math.min(at + 1, lines.length);
  const fresh: EditedLine = { id: nextId(lines), level, text: '' };
  return { lines: [...lines.slice(0, place), fresh, ...lines.slice(place)], at: place };
}

export function removeLine(lines: readonly EditedLine[], at: number): EditedAt {
  return { lines: lines.filter((_, index) => index !== at), at: Math.max(0, Math.min(at, lines.length - 2)) };
}

export interface Pasted extends EditedAt {
  readonly notes: readonly { readonly typed: string; readonly number: string }[];
}

/**
 * Several lines pasted into the one at `at`: an empty one gives way, otherwise they follow it. What was numbered otherwise
 * is told where the paste makes up all of the text; in the middle of one, other numbers are what is wanted.
 */
export function pasteLines(lines: readonly EditedLine[], at: number, text: string): Pasted {
  const read = readOutline(text);
  let id = nextId(lines);
  const fresh = read.lines.map((line): EditedLine => ({ ...line, id: id++ }));
  const keeps = (lines[at]?.text.trim() ?? '') !== '';
  const before = lines.slice(0, keeps ? at + 1 : at);
  const after = lines.slice(at + 1);
  return {
    lines: [...before, ...fresh, ...after],
    at: before.length + fresh.length - 1,
    notes: [...before, ...after].some(({ text: words }) => words.trim() !== '') ? [] : read.notes,
  };
}

/** After a heading comes what is said under it; otherwise more of the same. */
function followedBy(level: OutlineLevel, rest: string): OutlineLevel {
  if (rest !== '') return level === 'CHAPTER' || level === 'SECTION' ? 'TEXT' : level;
  return level === 'CHAPTER' ? 'SECTION' : level === 'SECTION' || level === 'PART' ? 'TEXT' : level;
}
