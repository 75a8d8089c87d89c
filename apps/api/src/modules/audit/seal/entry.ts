import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** An entry of the record as it is sealed and exported. Instants in UTC to the microsecond, as text. */
export interface RecordedEntry {
  readonly authority: string;
  readonly id: string;
  readonly actor: string | null;
  readonly appointment: string | null;
  readonly act: string;
  readonly subjectKind: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly businessAt: string;
  readonly recordedAt: string;
}

/** The columns of `audit_entry e` under the names of RecordedEntry. */
export const ENTRY_COLUMNS = `
  e.authority_id as authority, e.id, e.actor_id as actor, e.acting_appointment_id as appointment, e.act,
  e.subject_kind as "subjectKind", e.subject_id as subject, e.detail,
  to_char(e.business_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "businessAt",
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"`;

/** The entry as one line of text that is the same wherever it is made: JSON by RFC 8785. An export consists of such lines. */
export function entryLine(entry: RecordedEntry): string {
  const { authority, id, actor, appointment, act, subjectKind, subject, detail, businessAt, recordedAt } =
    entry;
  return canonical({
    authority,
    id,
    actor,
    appointment,
    act,
    subjectKind,
    subject,
    detail,
    businessAt,
    recordedAt,
  });
}

/** SHA-256 of the line after one zero byte: a leaf of RFC 6962, which cannot be taken for an inner node. */
export function leafDigest(entry: RecordedEntry): Buffer {
  return createHash('sha256').update(Uint8Array.of(0)).update(entryLine(entry), 'utf8').digest();
}

/** JSON by RFC 8785. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON.');
  return text;
}
