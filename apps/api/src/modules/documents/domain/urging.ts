import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** Topic of the outbox under which urging is told to those who are urged. */
export const URGED = 'urged';

/** What its message says. */
export interface UrgedMessage {
  readonly urgeId: string;
  readonly subjectKind: 'DOSSIER' | 'ROUND' | 'ASSIGNMENT';
  readonly subjectId: string;
  /** The step that waits. */
  readonly stepId: string;
  readonly unitIds: readonly string[];
  readonly byUnitId: string;
}

/** For so long the same matter is not urged again, whoever did it. */
const PAUSE_MS = 3_600_000;

/** The longest words that are taken with it, in characters. */
export const URGE_LIMIT = 500;

/** Before this moment a last urging no longer stands in the way of the next. */
export function urgedBefore(now: string): string {
  return new Date(Date.parse(now) - PAUSE_MS).toISOString();
}

/** Refuses URGED_RECENTLY: what everybody does every ten minutes is soon read by nobody. */
export function refuseUrgingAgain(lastAt: string | null, now: string): RefusalValue | undefined {
  return lastAt !== null && Date.parse(lastAt) > Date.parse(urgedBefore(now))
    ? refuse('URGED_RECENTLY')
    : undefined;
}

/** The words of whoever urges, trimmed; null where there are none. Refuses URGE_TOO_LONG. */
export function tidyUrge(text: string | null | undefined): { words: string | null } | RefusalValue {
  const words = (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  if ([...words].length > URGE_LIMIT) {
    return refuse('URGE_TOO_LONG', { limit: String(URGE_LIMIT) }, 'words');
  }
  return { words: words === '' ? null : words };
}
