import type { Actor } from '../../../platform/actor.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

const LEADS_OFFICE: readonly string[] = ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'];
const HOUR_MS = 3_600_000;
const REASON_LIMIT = 1000;

/** Whether the actor grants support: the leaders of the Office. */
export function grantsSupport({ position }: Pick<Actor, 'position'>, unitKind: string | undefined): boolean {
  return unitKind === 'OFFICE' && LEADS_OFFICE.includes(position);
}

/** The end of a grant as typed. Refuses SUPPORT_END: it lies ahead, at most so many hours. */
export function grantEnd(
  endsAt: string,
  now: string,
  hours: number,
): { readonly endsAt: string } | RefusalValue {
  const [end, start] = [Date.parse(endsAt), Date.parse(now)];
  return end > start && end <= start + hours * HOUR_MS
    ? { endsAt: new Date(end).toISOString() }
    : refuse('SUPPORT_END', { hours: String(hours) }, 'endsAt');
}

/** Why support is needed. Refuses SUPPORT_REASON. */
export function grantReason(text: string): { readonly reason: string } | RefusalValue {
  const reason = text.normalize('NFC').trim();
  const { length } = [...reason];
  return length >= 5 && length <= REASON_LIMIT
    ? { reason }
    : refuse('SUPPORT_REASON', { limit: String(REASON_LIMIT) }, 'reason');
}
