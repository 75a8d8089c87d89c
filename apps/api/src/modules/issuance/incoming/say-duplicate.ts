import { formatDate, type CivilDate } from '@thong-suot/administration';
import type { ActResult } from '../../../platform/act/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { SamePaperRow } from './incoming-act.queries.js';

/** The refusal of a paper that is in the register already, with the number and day under which it stands there. */
export function duplicate({ number, arrived_on }: SamePaperRow): RefusalValue {
  return refuse(
    'INCOMING_DUPLICATE',
    { number: String(number).padStart(2, '0'), arrived: formatDate(arrived_on as CivilDate) },
    'numberSymbol',
  );
}

/**
 * Runs an act that enters a paper. Where another clerk entered the same paper between its reading and its writing, the
 * database refuses without knowing the words: deciding again finds the entry and names it.
 */
export async function sayDuplicate<Answer>(
  enter: () => Promise<ActResult<Answer>>,
): Promise<ActResult<Answer>> {
  const result = await enter();
  const unnamed = isRefused(result) && result.refused === 'INCOMING_DUPLICATE' && result.params === undefined;
  return unnamed ? enter() : result;
}
