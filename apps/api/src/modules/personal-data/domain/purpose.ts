import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

const SHORTEST = 5;
const LONGEST = 500;

/** The purpose of a request, trimmed. Refuses PURPOSE_REQUIRED, PURPOSE_TOO_LONG. */
export function tidyPurpose(text: string): { readonly purpose: string } | RefusalValue {
  const purpose = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const { length } = [...purpose];
  if (length < SHORTEST) return refuse('PURPOSE_REQUIRED', undefined, 'purpose');
  return length > LONGEST ? refuse('PURPOSE_TOO_LONG', { limit: String(LONGEST) }, 'purpose') : { purpose };
}
