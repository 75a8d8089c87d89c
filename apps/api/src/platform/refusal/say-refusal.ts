import type { Language } from '@thong-suot/administration';
import type { RefusalValue } from './refusal.js';
import { refusals } from './refusal-catalogue.js';

const PLACE = /\{(\w+)\}/g;

/** The refusal in the reader's language, its places filled. */
export function sayRefusal(refusal: RefusalValue, language: Language): string {
  return refusals[refusal.refused][language].replace(
    PLACE,
    (_, name: string) => refusal.params?.[name] ?? '…',
  );
}

/** Names of the places of a text, for the test that both languages fill the same ones. */
export function placesOf(text: string): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? '').sort();
}
