import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

const MOST_CHARACTERS = 1_000;

/** Why something is done to running work, trimmed. Refuses OPERATION_REASON_MISSING and OPERATION_REASON_TOO_LONG. */
export function tidyOperationReason(text: string): { readonly reason: string } | RefusalValue {
  const reason = text.trim();
  if (reason === '') return refuse('OPERATION_REASON_MISSING', undefined, 'reason');
  if ([...reason].length > MOST_CHARACTERS) {
    return refuse('OPERATION_REASON_TOO_LONG', { most: String(MOST_CHARACTERS) }, 'reason');
  }
  return { reason };
}
