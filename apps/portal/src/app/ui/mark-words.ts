import { foldDiacritics, searchKey } from '@thong-suot/administration';

export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** The parts of a text that a query's words find: beginnings of words, digits only whole, marks or not. */
export function markWords(text: string, query: string): Part[] {
  const nfc = text.normalize('NFC');
  // Letter by letter, so that places in the folded text are places in the text.
  const folded = [...nfc].map((letter) => foldDiacritics(letter).toLowerCase().slice(0, 1) || ' ').join('');
  const letters = [...nfc];
  const hit = new Array<boolean>(letters.length).fill(false);
  for (const word of searchKey(query).split(' ').filter(Boolean)) {
    const whole = /^\d+$/.test(word) ? '(?![\\p{L}\\p{N}])' : '';
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${word}${whole}`, 'gu');
    for (const { index } of folded.matchAll(found)) hit.fill(true, index, index + word.length);
  }
  const parts: Part[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last && last.hit === hit[at]) parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ text: letter, hit: hit[at] ?? false });
  }
  return parts;
}
