import type { LandReportState } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import type { StoredState } from './report-sheet.js';

/** What people read: the lock of the period tells whether what was accepted is final, and what never came is missing. */
export function shownState(state: StoredState, locked: boolean): LandReportState {
  if (state === 'CLOSED') return 'NO_DATA';
  return state === 'ACCEPTED' && locked ? 'LOCKED' : state;
}

/** States in which figures may be written. */
export const WRITABLE: readonly StoredState[] = ['NOT_SENT', 'ENTERING', 'RETURNED'];

/** What the signed-in person may do with a report now; the names of the contract. */
export const LAND_REPORT_ACTS = ['ENTER', 'APPROVE', 'REVIEW', 'CORRECT'] as const;
export type LandReportAct = (typeof LAND_REPORT_ACTS)[number];

const ACT_OF_STEP: Readonly<Record<string, LandReportAct>> = {
  enterReport: 'ENTER',
  approveReport: 'APPROVE',
  acceptReport: 'REVIEW',
};

/** Positions that may ask to correct what was locked: those who enter and those who approve. */
const CORRECTING = ['OFFICER', 'CHAIR', 'VICE_CHAIR', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER', 'UNIT_HEAD'];

/** A hint for the page: each act is checked again. */
export function reportActs(
  actor: Pick<Actor, 'principals' | 'unitId' | 'position'>,
  report: {
    readonly unitId: string;
    readonly state: StoredState;
    readonly locked: boolean;
    /** Another correction of the unit is under way, or this is not its last report of the period. */
    readonly superseded: boolean;
    readonly openStep: { readonly stepId: string; readonly candidates: readonly string[] } | null;
  },
): LandReportAct[] {
  const { openStep } = report;
  const mine = openStep?.candidates.some((candidate) => actor.principals.includes(candidate)) ?? false;
  const act = openStep && mine ? ACT_OF_STEP[openStep.stepId] : undefined;
  if (act) return [act];
  const ended = report.state === 'ACCEPTED' || report.state === 'CLOSED';
  return mayCorrect(actor, report.unitId) && ended && report.locked && !report.superseded ? ['CORRECT'] : [];
}

/** Whether the person may begin a correction of the unit's locked figures. */
export function mayCorrect(actor: Pick<Actor, 'unitId' | 'position'>, unitId: string): boolean {
  return actor.unitId === unitId && CORRECTING.includes(actor.position);
}
