import { BLANKS } from '@thong-suot/administration';
import type { SubmissionDraft } from './submission-draft.operations';

/** The main points of one dossier that the Tờ trình submits. */
export interface DraftPoints {
  readonly dossierId: string;
  /** "Quyết định về việc …". */
  readonly title: string;
  readonly points: string;
}

/** The Tờ trình as it is typed: one paragraph a line. */
export interface SubmissionForm {
  /** The version of the document that the text was read from; null while it was only proposed. */
  readonly base: number | null;
  readonly grounds: string;
  readonly process: string;
  readonly drafts: readonly DraftPoints[];
  readonly openPoints: string;
}

export const EMPTY_FORM: SubmissionForm = {
  base: null,
  grounds: '',
  process: '',
  drafts: [],
  openPoints: '',
};

/** A part of the form: its control, and its paragraphs. */
export interface FormPart {
  readonly control: string;
  readonly text: string;
}

/** The form as the service has it. */
export function formOf(draft: SubmissionDraft, dossierId: string, title: string): SubmissionForm {
  return {
    base: draft.version,
    grounds: asText(draft.grounds),
    process: asText(draft.process),
    drafts: [{ dossierId, title, points: asText(draft.mainPoints) }],
    openPoints: asText(draft.openPoints),
  };
}

/** The parts in the order of the page; `control` is the id of the field. */
export function partsOf(form: SubmissionForm): FormPart[] {
  return [
    { control: 'grounds', text: form.grounds },
    { control: 'process', text: form.process },
    ...form.drafts.map(({ dossierId, points }) => ({ control: pointsControl(dossierId), text: points })),
    { control: 'open-points', text: form.openPoints },
  ];
}

export function pointsControl(dossierId: string): string {
  return `points-${dossierId}`;
}

/** Every paragraph, for comparing two versions. */
export function paragraphsOf(form: SubmissionForm): string[] {
  return partsOf(form).flatMap(({ text }) => asLines(text));
}

/** The same words, wherever they were read from. */
export function sameWords(one: SubmissionForm, other: SubmissionForm): boolean {
  return JSON.stringify(partsOf(one).map(tidyPart)) === JSON.stringify(partsOf(other).map(tidyPart));
}

/** Lines that hold words. */
export function asLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function asText(lines: readonly string[]): string {
  return lines.join('\n');
}

/** Puts a paragraph on a line of its own at the place of the caret. */
export function insertParagraph(text: string, paragraph: string, caret: number): string {
  const before = text.slice(0, caret).trimEnd();
  const after = text.slice(caret).trimStart();
  return [before, paragraph, after].filter((part) => part !== '').join('\n');
}

/** A place that a part leaves open, with the words around it and where it stands in the field. */
export interface OpenPlace {
  readonly control: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Characters shown on each side of an open place. */
const AROUND = 28;

export function openPlaces(form: SubmissionForm): OpenPlace[] {
  return partsOf(form).flatMap(({ control, text }) =>
    [...text.matchAll(BLANKS)].map((found) => {
      const to = found.index + found[0].length;
      return { control, words: around(text, found.index, to), from: found.index, to };
    }),
  );
}

/** A paragraph in pieces, the open places apart. */
export function piecesOf(text: string): { readonly text: string; readonly open: boolean }[] {
  const pieces: { text: string; open: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(BLANKS)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), open: false });
    pieces.push({ text: found[0], open: true });
    at = found.index + found[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), open: false });
  return pieces;
}

function around(text: string, from: number, to: number): string {
  const line = { from: text.lastIndexOf('\n', from) + 1, to: (text + '\n').indexOf('\n', to) };
  const start = Math.max(line.from, from - AROUND);
  const end = Math.min(line.to, to + AROUND);
  const words = `${text.slice(start, from).trimEnd()} … ${text.slice(to, end).trimStart()}`
    .replace(/\s+/gu, ' ')
    .replace(/… \//gu, '…/');
  return `${start > line.from ? '…' : ''}${words.trim()}${end < line.to ? '…' : ''}`;
}

function tidyPart({ text }: FormPart): string[] {
  return asLines(text).map((line) => line.normalize('NFC').replace(/[.;\s]+$/u, ''));
}
