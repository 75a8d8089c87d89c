import { longestCommon } from './longest-common.js';

/** A run of words that both texts share or that only one has. */
export type WordSegment = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What became of a paragraph; positions count paragraphs from 0. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly text: string; readonly beforeAt: number; readonly afterAt: number }
  | { readonly kind: 'added'; readonly text: string; readonly afterAt: number }
  | { readonly kind: 'removed'; readonly text: string; readonly beforeAt: number }
  | {
      readonly kind: 'changed';
      readonly before: string;
      readonly after: string;
      readonly words: readonly WordSegment[];
      readonly beforeAt: number;
      readonly afterAt: number;
    };

/** Two paragraphs are one changed paragraph when they share at least this part of their words. */
const ALIKE = 0.4;

/** A rewritten paragraph is looked for among so many new ones; beyond, two foreign texts would take minutes. */
const LOOK_AHEAD = 20;

/**
 * Compares two texts by paragraphs and the changed ones by words, so that a leader reads only what changed
 * on re-submission. Differences of spaces and of Unicode form are none. The order is that of the new text,
 * with removed paragraphs where they stood.
 */
export function compareParagraphs(before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const pairs = longestCommon(before.map(tidy), after.map(tidy));
  const changes: ParagraphChange[] = [];
  let beforeAt = 0;
  let afterAt = 0;
  for (const [beforeNext, afterNext] of [...pairs, [before.length, after.length] as const]) {
    changes.push(...gap(before, after, [beforeAt, beforeNext], [afterAt, afterNext]));
    const text = after[afterNext];
    if (text !== undefined) changes.push({ kind: 'same', text, beforeAt: beforeNext, afterAt: afterNext });
    beforeAt = beforeNext + 1;
    afterAt = afterNext + 1;
  }
  return changes;
}

/** The same without the paragraphs that did not change. */
export function changedPassages(
  before: readonly string[],
  after: readonly string[],
): Exclude<ParagraphChange, { kind: 'same' }>[] {
  return compareParagraphs(before, after).filter((change) => change.kind !== 'same');
}

type Range = readonly [from: number, to: number];

/** Between two unchanged paragraphs: each removed one is matched with the first like it that was added. */
function gap(
  before: readonly string[],
  after: readonly string[],
  [beforeFrom, beforeTo]: Range,
  [afterFrom, afterTo]: Range,
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let afterAt = afterFrom;
  for (let beforeAt = beforeFrom; beforeAt < beforeTo; beforeAt += 1) {
    const old = before[beforeAt] ?? '';
    const match = findAlike(old, after, [afterAt, afterTo]);
    if (match === undefined) {
      changes.push({ kind: 'removed', text: old, beforeAt });
      continue;
    }
    for (; afterAt < match.at; afterAt += 1) {
      changes.push({ kind: 'added', text: after[afterAt] ?? '', afterAt });
    }
    const text = after[afterAt] ?? '';
    changes.push({ kind: 'changed', before: old, after: text, words: match.words, beforeAt, afterAt });
    afterAt += 1;
  }
  for (; afterAt < afterTo; afterAt += 1)
    changes.push({ kind: 'added', text: after[afterAt] ?? '', afterAt });
  return changes;
}

function findAlike(
  old: string,
  after: readonly string[],
  [from, to]: Range,
): { at: number; words: WordSegment[] } | undefined {
  for (let at = from; at < Math.min(to, from + LOOK_AHEAD); at += 1) {
    const words = compareWords(old, after[at] ?? '');
    if (words !== undefined) return { at, words };
  }
  return undefined;
}

/** The words of two paragraphs side by side; undefined where they share too little to be one paragraph. */
function compareWords(before: string, after: string): WordSegment[] | undefined {
  const old = tidy(before).split(' ');
  const recent = tidy(after).split(' ');
  const pairs = longestCommon(old, recent);
  if ((2 * pairs.length) / (old.length + recent.length) < ALIKE) return undefined;
  const segments: WordSegment[] = [];
  let oldAt = 0;
  let recentAt = 0;
  for (const [oldNext, recentNext] of [...pairs, [old.length, recent.length] as const]) {
    append(segments, 'removed', old.slice(oldAt, oldNext));
    append(segments, 'added', recent.slice(recentAt, recentNext));
    append(segments, 'same', recent.slice(recentNext, recentNext + 1));
    oldAt = oldNext + 1;
    recentAt = recentNext + 1;
  }
  return segments;
}

function append(segments: WordSegment[], kind: WordSegment['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const last = segments.at(-1);
  if (last?.kind === kind) segments[segments.length - 1] = { kind, text: [last.text, ...words].join(' ') };
  else segments.push({ kind, text: words.join(' ') });
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
