import { createHash } from 'node:crypto';

/** Stands for the work as it was shown: another token means that something came or went meanwhile. */
export function tokenOf(
  held: readonly { readonly kind: string; readonly row: { readonly id: string } }[],
): string {
  const lines = held.map(({ kind, row }) => `${kind} ${row.id}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
