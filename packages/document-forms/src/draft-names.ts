import { formatCount } from '@thong-suot/administration';
import type { DraftName } from './data.js';

/** A title that is repeated in full under a number or in a heading; longer ones give way to the type. */
const SHORT_TITLE = 120;

/** "dự thảo Quyết định về việc thành lập Ban Chỉ đạo …". */
export function draftTitle({ typeName, subject }: DraftName): string {
  return `dự thảo ${typeName} ${lowerFirst(subject)}`;
}

/** All drafts in one phrase: "dự thảo A; dự thảo B". */
export function draftTitles(drafts: readonly DraftName[]): string {
  return drafts.map(draftTitle).join('; ');
}

/** "dự thảo Quyết định", "02 dự thảo": the drafts where their titles have no room. */
export function draftsInShort(drafts: readonly DraftName[]): string {
  const [only] = drafts;
  if (drafts.length !== 1 || only === undefined) return `${formatCount(drafts.length)} dự thảo`;
  const title = draftTitle(only);
  return title.length <= SHORT_TITLE ? title : `dự thảo ${only.typeName}`;
}

/** The first letter small, unless the first word is an abbreviation or a number. */
export function lowerFirst(text: string): string {
  const [word = ''] = text.split(' ');
  const abbreviation = word.length > 1 && word === word.toLocaleUpperCase('vi');
  return abbreviation ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** The first letter capital. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The text as a sentence: with a full stop unless it ends with a mark. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.:;!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
