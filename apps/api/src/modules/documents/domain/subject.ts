import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/**
 * The longest subject that is taken, in characters. Registers of real wards hold subjects of up to 365
 * characters, so the 200 or 500 of a form is no limit here; beyond a thousand it is a text, not a subject.
 */
export const SUBJECT_LIMIT = 1000;

/**
 * The subject as it is kept: one line, single spaces.
 * Refuses SUBJECT_EMPTY and SUBJECT_TOO_LONG.
 */
export function tidySubject(text: string): { subject: string } | RefusalValue {
  const subject = text.replace(/\s+/gu, ' ').trim();
  if (subject === '') return refuse('SUBJECT_EMPTY', undefined, 'subject');
  const length = [...subject].length;
  if (length > SUBJECT_LIMIT) {
    return refuse('SUBJECT_TOO_LONG', { length: String(length), limit: String(SUBJECT_LIMIT) }, 'subject');
  }
  return { subject };
}
