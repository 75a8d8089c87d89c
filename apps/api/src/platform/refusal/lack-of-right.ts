import type { RefusalCode } from './refusal-catalogue.js';

/** Endings and beginnings of codes that say "not by you"; what one may not see sounds as if it were not there. */
const NOT_BY_YOU =
  /(_ONLY|_NOT_YOURS|_NOT_YOURS_TO_GIVE|_NOT_FOUND|REASSIGN_NOT_ALLOWED|_IS_YOURS)$|^(NOT_YOUR_STEP|NOT_ALLOWED|NOT_FOUND|NOT_A_[A-Z_]+|NOT_THE_[A-Z_]+|NOT_ENTITLED_TO_SIGN|SAME_PERSON|STRUCTURE_SELF|ENTERED_ONLY_BY_OFFICE|ACT_NOT_GIVEN|NO_SUB_DELEGATION|TYPE_NOT_AUTHORISED)$/;

/** Whether an act was refused because of who wanted it, and not because of how things stand or what was typed. */
export function isForLackOfRight(code: RefusalCode): boolean {
  return NOT_BY_YOU.test(code);
}
