import { searchKey } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** Characters that the name of a recipient may have (Decree 30/2020, Annex VI: ToPlaces). */
export const RECIPIENT_NAME_LIMIT = 200;
export const RECIPIENT_PURPOSE_LIMIT = 100;

export interface AddedRecipient {
  readonly name: string;
  readonly purpose: string | null;
}

/**
 * A recipient that the clerk adds beside those that the document names: a body outside the system, or a unit that was
 * forgotten. Refuses RECIPIENT_NAME_REQUIRED, RECIPIENT_NAME_TOO_LONG, RECIPIENT_PURPOSE_TOO_LONG, and RECIPIENT_TWICE for
 * a name that stands in the list already, however its marks are written.
 */
export function addedRecipient(
  given: { readonly name: string; readonly purpose: string | null },
  listed: readonly { readonly name: string }[],
): AddedRecipient | RefusalValue {
  const name = given.name
    .replace(/\s+/gu, ' ')
    .replace(/[;.,\s]+$/u, '')
    .trim();
  const purpose = (given.purpose ?? '').replace(/\s+/gu, ' ').trim();
  if (name === '') return refuse('RECIPIENT_NAME_REQUIRED', undefined, 'name');
  if ([...name].length > RECIPIENT_NAME_LIMIT) {
    return refuse('RECIPIENT_NAME_TOO_LONG', { limit: String(RECIPIENT_NAME_LIMIT) }, 'name');
  }
  if ([...purpose].length > RECIPIENT_PURPOSE_LIMIT) {
    return refuse('RECIPIENT_PURPOSE_TOO_LONG', { limit: String(RECIPIENT_PURPOSE_LIMIT) }, 'purpose');
  }
  const key = searchKey(name);
  if (listed.some((other) => searchKey(other.name) === key))
    return refuse('RECIPIENT_TWICE', { name }, 'name');
  return { name, purpose: purpose === '' ? null : purpose };
}
