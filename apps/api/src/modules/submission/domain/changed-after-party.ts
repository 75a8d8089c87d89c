import { changedPassages, notices } from '@thong-suot/administration';

/**
 * The warning where the draft is not the one that the Party agreed to, with the number of changed
 * passages; undefined where it is the same text. A warning and no refusal: completing it was the Party's own wish.
 */
export function changedAfterParty(
  seenByParty: readonly string[],
  current: readonly string[],
): string | undefined {
  const passages = changedPassages(tidied(seenByParty), tidied(current)).length;
  return passages === 0 ? undefined : notices.changedAfterParty(passages);
}

function tidied(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => text.normalize('NFC').trim()).filter((text) => text !== '');
}
