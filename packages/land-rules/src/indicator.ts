/**
 * Who supplies a figure. Wards do not own most clearance figures: each owner reports its own, nobody types for another.
 * `NOBODY`: computed, never typed.
 */
export type FigureOwner = 'WARD' | 'LAND_CENTRE' | 'DEPARTMENT' | 'LAND_REGISTRY' | 'NOBODY';

/**
 * How a figure runs on from period to period. `CUMULATIVE` grows, so that a fall wants its reason; `SCOPE` is fixed by a
 * document, so that any change wants it named; `LEVEL` goes up and down; `IN_PERIOD` begins anew each period.
 */
export type FigureKind = 'CUMULATIVE' | 'SCOPE' | 'LEVEL' | 'IN_PERIOD';

/** What is asked of a subject in a period: an exact number, a few words, or whether a product is there (1 or 0). */
export interface Indicator {
  /** Unique among all programmes: `signed`, `handedOverHa`. */
  readonly code: string;
  readonly label: string;
  /** How a sentence names it, in the middle: "diện tích đã bàn giao". */
  readonly spoken: string;
  /** "thửa", "ha", "triệu đồng"; empty for words. */
  readonly measure: string;
  readonly owner: FigureOwner;
  readonly kind: FigureKind;
  readonly value: 'NUMBER' | 'TEXT' | 'CHECK';
  /** Digits that may stand after the comma: 0 for what is counted. */
  readonly decimals: number;
  readonly checks: readonly IndicatorCheck[];
}

/** What an indicator is held against. `ASK` may be confirmed, `BLOCK` may not. */
export type IndicatorCheck =
  | { readonly rule: 'NOT_ABOVE'; readonly than: string; readonly weight: 'BLOCK' | 'ASK' }
  /** Above the year's target: confirmed, never refused. */
  | { readonly rule: 'WITHIN_TARGET' }
  /** The parts, where any of them is given, make up the whole. */
  | { readonly rule: 'SUM_OF'; readonly parts: readonly string[] }
  /** Said beside the figure when it is above the other one; nothing is asked. */
  | { readonly rule: 'NOTE_ABOVE'; readonly than: string; readonly note: IndicatorNote };

export type IndicatorNote = 'HANDED_OVER_BEFORE_PAID' | 'PAID_NOT_HANDED_OVER';
