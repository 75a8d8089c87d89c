import { formatCount } from '@thong-suot/administration';
import type { RefusalValue } from '../../../platform/refusal/index.js';

/** Dossiers on one Tờ trình; more would hide what it asks for. */
export const mostTogether = 10;

/** A dossier that is to travel with others. */
export interface TravellingFacts {
  readonly lead_unit_id: string;
  readonly decision_authority: 'COLLECTIVE' | 'CHAIR';
  readonly state: string;
}

/**
 * Whether dossiers may go on one Tờ trình: one unit has drafted them, they stand at the same step, and one body decides
 * them, for heading, opening and signature block follow from it together (Decree 30/2020, article 13).
 * Refuses NOT_SUBMITTED_TOGETHER, TOO_MANY_TOGETHER.
 */
export function refuseTogether(dossiers: readonly TravellingFacts[]): RefusalValue | undefined {
  if (dossiers.length > mostTogether) {
    return {
      refused: 'TOO_MANY_TOGETHER',
      params: { limit: formatCount(mostTogether) },
      field: 'together',
    };
  }
  const kinds = dossiers.map((each) => `${each.lead_unit_id} ${each.decision_authority} ${each.state}`);
  return new Set(kinds).size > 1 ? { refused: 'NOT_SUBMITTED_TOGETHER', field: 'together' } : undefined;
}
