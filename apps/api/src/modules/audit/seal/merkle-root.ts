import { createHash } from 'node:crypto';

/** The Merkle tree hash of RFC 6962 over leaves that are digests already. Refuses to have none. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let row = leaves;
  if (row.length === 0) throw new Error('A seal has at least one entry.');
  // A row is paired from the left; what is left over moves up as it is, which is the tree of the RFC.
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at], row[at + 1]];
      if (left) above.push(right ? node(left, right) : left);
    }
    row = above;
  }
  return row[0] as Buffer;
}

function node(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}
