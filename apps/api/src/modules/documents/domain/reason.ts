import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** The longest reason that is taken, in characters. */
export const REASON_LIMIT = 2000;

/** The reason of a return or a withdrawal, trimmed. Refuses REASON_REQUIRED and REASON_TOO_LONG. */
export function tidyReason(text: string | null | undefined): { reason: string } | RefusalValue {
  const reason = (text ?? '').trim();
  if (reason === '') return refuse('REASON_REQUIRED', undefined, 'reason');
  if ([...reason].length > REASON_LIMIT) {
    return refuse('REASON_TOO_LONG', { limit: String(REASON_LIMIT) }, 'reason');
  }
  return { reason };
}

/** The longest note to a draft, in characters. */
export const NOTE_LIMIT = 1000;

/** The note to a draft, trimmed; null where there is none. Refuses NOTE_TOO_LONG. */
export function tidyNote(text: string | null | undefined): { note: string | null } | RefusalValue {
  const note = (text ?? '').trim();
  const length = [...note].length;
  if (length > NOTE_LIMIT) {
    return refuse('NOTE_TOO_LONG', { length: String(length), limit: String(NOTE_LIMIT) }, 'note');
  }
  return { note: note === '' ? null : note };
}
