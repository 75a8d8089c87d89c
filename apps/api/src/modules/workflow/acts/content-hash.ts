import { createHash } from 'node:crypto';

/**
 * Hash of what was asked and by whom: the same command id with another hash is a reuse, not a repetition.
 * Object keys are sorted and absent members dropped, so that equal requests have equal hashes.
 */
export function contentHash(kind: string, personId: string | undefined, content: unknown): string {
  return createHash('sha256')
    .update(canonical([kind, personId ?? null, content ?? null]))
    .digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
