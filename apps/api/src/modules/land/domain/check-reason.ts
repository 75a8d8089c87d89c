import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { LONGEST_REASON } from './figure-edits.js';

/** The reason as it is kept. Refuses LAND_REASON_REQUIRED and LAND_REASON_TOO_LONG. */
export function checkReason(reason: string): { readonly text: string } | RefusalValue {
  const text = reason.trim();
  if (text === '') return refuse('LAND_REASON_REQUIRED', undefined, 'reason');
  if (text.length > LONGEST_REASON) {
    return refuse('LAND_REASON_TOO_LONG', { limit: String(LONGEST_REASON) }, 'reason');
  }
  return { text };
}
