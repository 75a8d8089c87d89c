import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

const MOST_CHARACTERS = 500;

/** Why an account is kept otherwise from now on. Refuses ACCOUNT_REASON. */
export function tidyAccountReason(typed: string): { readonly reason: string } | RefusalValue {
  const reason = typed.trim();
  return reason === '' || [...reason].length > MOST_CHARACTERS
    ? refuse('ACCOUNT_REASON', { most: String(MOST_CHARACTERS) }, 'reason')
    : { reason };
}
