import { foldDiacritics, normaliseDashes } from './normalise.js';

/** What is compared in searches: small letters without marks, words divided by one space. */
export function searchKey(text: string): string {
  return foldDiacritics(normaliseDashes(text))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether each word of the query begins a word of the text, in any order and without regard to marks:
 * "52 ke hoach" finds "Kế hoạch số 52/KH-UBND", "oach" does not. An empty query matches everything.
 */
export function wordsMatch(query: string, text: string): boolean {
  const key = ` ${searchKey(text)}`;
  return searchKey(query)
    .split(' ')
    .every((word) => word === '' || key.includes(` ${word}`));
}
