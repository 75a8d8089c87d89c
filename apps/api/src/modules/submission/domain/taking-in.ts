import { formatCount } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';

/** What stands between the Party's opinion and the Office's second check. */
export interface TakingIn {
  readonly conditions: readonly { readonly result: string | null }[];
  /** When the opinion was recorded, and when the current draft was put in. */
  readonly recordedAt: string;
  readonly draftCreatedAt: string | null;
}

/**
 * Every condition has its result, and where there were any the draft is a new one.
 * Refuses CONDITIONS_WITHOUT_RESULT, NEW_DRAFT_REQUIRED.
 */
export function refuseTakingIn(taking: TakingIn): RefusalValue | undefined {
  const total = taking.conditions.length;
  if (total === 0) return undefined;
  const left = taking.conditions.filter(({ result }) => result === null).length;
  if (left > 0) {
    return {
      refused: 'CONDITIONS_WITHOUT_RESULT',
      params: { total: formatCount(total), count: formatCount(left) },
    };
  }
  const renewed =
    taking.draftCreatedAt !== null && Date.parse(taking.draftCreatedAt) > Date.parse(taking.recordedAt);
  return renewed ? undefined : { refused: 'NEW_DRAFT_REQUIRED' };
}
