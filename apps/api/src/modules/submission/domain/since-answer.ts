import { changedPassages, type ParagraphChange } from '@thong-suot/administration';
import type { DraftParagraph } from '../../documents/index.js';

type Words = { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string };

export interface Passage {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly place: string | null;
  readonly words: Words[];
}

/** Passages that a list shows; a text rewritten altogether is read in the draft. */
export const PASSAGES_SHOWN = 12;

/** Only what changed between two drafts, with the place of each passage, and how many more there are. */
export function passagesBetween(
  before: readonly DraftParagraph[],
  after: readonly DraftParagraph[],
): { readonly passages: Passage[]; readonly more: number } {
  const texts = (paragraphs: readonly DraftParagraph[]) => paragraphs.map(({ text }) => text);
  const all = changedPassages(texts(before), texts(after));
  const passages = all.slice(0, PASSAGES_SHOWN).map((change) => passage(change, before, after));
  return { passages, more: all.length - passages.length };
}

function passage(
  change: Exclude<ParagraphChange, { kind: 'same' }>,
  before: readonly DraftParagraph[],
  after: readonly DraftParagraph[],
): Passage {
  switch (change.kind) {
    case 'added':
      return {
        kind: 'ADDED',
        place: after[change.afterAt]?.place ?? null,
        words: [{ kind: 'ADDED', text: change.text }],
      };
    case 'removed':
      return {
        kind: 'REMOVED',
        place: before[change.beforeAt]?.place ?? null,
        words: [{ kind: 'REMOVED', text: change.text }],
      };
    case 'changed':
      return {
        kind: 'CHANGED',
        place: after[change.afterAt]?.place ?? null,
        words: change.words.map(({ kind, text }) => ({ kind: WORDS[kind], text })),
      };
    default:
      return change satisfies never;
  }
}

const WORDS = { same: 'SAME', added: 'ADDED', removed: 'REMOVED' } as const;
