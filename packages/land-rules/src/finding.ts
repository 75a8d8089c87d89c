import type { Exact } from '@thong-suot/administration';

/**
 * What a check has to say about one figure. `BLOCK`: it cannot be sent so. `REASON`: it can, once a reason stands beside
 * it. `CONFIRM`: it can, once the person has said that it is meant. `NOTE`: read only.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly weight: FindingWeight;
  /** The other figure that it speaks of, by its indicator. */
  readonly than?: string;
  readonly limit?: Exact;
  /** By how much it fell or the sum is off. */
  readonly difference?: Exact;
  /** The figure that was probably meant, offered as a button. */
  readonly instead?: Exact;
}

export type FindingWeight = 'BLOCK' | 'REASON' | 'CONFIRM' | 'NOTE';

export type FindingCode =
  | 'NOT_A_FIGURE'
  | 'NEGATIVE'
  | 'FRACTION'
  | 'TOO_FINE'
  | 'TOO_LARGE'
  | 'OVER_TOTAL'
  | 'OVER_OTHER'
  | 'OVER_TARGET'
  | 'FELL'
  | 'UNDONE'
  | 'SCOPE_CHANGED'
  | 'THOUSANDFOLD'
  | 'SUM_DIFFERS'
  | 'HANDED_OVER_BEFORE_PAID'
  | 'PAID_NOT_HANDED_OVER';

/** What a person has done about the findings of one figure. */
export interface Settlement {
  readonly reason: string | null;
  readonly confirmed: readonly FindingCode[];
}

/** The findings that still stand in the way of sending. */
export function outstanding(findings: readonly Finding[], { reason, confirmed }: Settlement): Finding[] {
  return findings.filter(({ weight, code }) => {
    switch (weight) {
      case 'BLOCK':
        return true;
      case 'REASON':
        return reason === null || reason.trim() === '';
      case 'CONFIRM':
        return !confirmed.includes(code);
      case 'NOTE':
        return false;
      default:
        return weight satisfies never;
    }
  });
}
