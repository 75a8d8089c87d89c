import { sentenceTime } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** A date by which a document is to be issued, as somebody confirmed it; `earlier` keeps what was confirmed before. */
export interface ConfirmedDeadline extends DeadlineEntry {
  readonly earlier: readonly DeadlineEntry[];
}

interface DeadlineEntry {
  readonly dueAt: string;
  /** What gives the date: a reporting regime, a request from above. */
  readonly basis: string;
  readonly by: string;
  readonly at: string;
}

/** States in which a confirmed date may still be corrected: nothing is signed yet. */
const CORRECTABLE: ReadonlySet<string> = new Set(['FINALISING', 'AWAITING_RECHECK']);

/** Whether the date of a dossier in this state may still be corrected. */
export function deadlineMayBeCorrected(state: string): boolean {
  return CORRECTABLE.has(state);
}

/** The longest basis that is taken, in characters. */
export const BASIS_LIMIT = 500;

/** Refuses CONFIRMED_DEADLINE_PASSED. A deadline on a holiday or out of office hours is warned of and never refused. */
export function refusePassedDeadline(dueAt: string, now: string): RefusalValue | undefined {
  if (Date.parse(dueAt) > Date.parse(now)) return undefined;
  return refuse('CONFIRMED_DEADLINE_PASSED', { dueAt: sentenceTime(dueAt) }, 'dueAt');
}

/** The basis of a deadline, trimmed. Refuses DEADLINE_WITHOUT_BASIS and DEADLINE_BASIS_TOO_LONG. */
export function tidyBasis(text: string): { basis: string } | RefusalValue {
  const basis = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (basis === '') return refuse('DEADLINE_WITHOUT_BASIS', undefined, 'basis');
  if ([...basis].length > BASIS_LIMIT) {
    return refuse('DEADLINE_BASIS_TOO_LONG', { limit: String(BASIS_LIMIT) }, 'basis');
  }
  return { basis };
}
