import type { Decision } from '../../../platform/act/index.js';
import type { PendingAct } from './pending-act.js';

/** An act that will happen. */
export interface AcceptedAct {
  readonly pending: PendingAct;
  readonly decision: Decision<unknown>;
}

export interface PlanMoment {
  /** Business instant. */
  readonly now: string;
  /** Real time, for the audit. */
  readonly recordedAt: string;
  newId(): string;
}
