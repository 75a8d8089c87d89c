import { type Signal, computed, inject } from '@angular/core';
import { codesOf } from '@thong-suot/administration';
import { Words } from '../../ui/words';

/** The ready phrases of a return, in the reader's language. To be called while a component or service is made. */
export function returnPhrases(): Signal<readonly string[]> {
  const words = inject(Words);
  return computed(() => codesOf('returnPhrase').map((code) => words.of('returnPhrase', code)));
}
