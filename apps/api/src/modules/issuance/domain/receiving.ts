import type { PositionCode } from '@thong-suot/administration';

/** Who works in the receiving unit on the day. */
export interface ReceivingUnit {
  readonly hasClerk: boolean;
  readonly hasOfficer: boolean;
}

/**
 * Whether a person who opens a document of the unit receives it ("Đã tiếp nhận"), or has only seen it ("Đã xem").
 * Incoming papers pass the clerk of the unit (Decree 30/2020, articles 20–24). A unit without a clerk has an officer do the
 * clerk's work, one without either whoever opens first: then it is said that it was done for the clerk.
 */
export function receiving(position: PositionCode, unit: ReceivingUnit): 'CLERK' | 'FOR_CLERK' | 'ONLY_SEES' {
  if (position === 'ADMIN') return 'ONLY_SEES';
  if (unit.hasClerk) return position === 'CLERK' ? 'CLERK' : 'ONLY_SEES';
  return position === 'OFFICER' || !unit.hasOfficer ? 'FOR_CLERK' : 'ONLY_SEES';
}
