/**
 * Ids of one act in ascending order: UUIDv7 of one millisecond are not ordered among themselves, and the history of
 * steps opened by one act is read in the order of their ids.
 */
export function ascendingIds(newId: () => string): () => string {
  let last = '';
  return () => {
    const fresh = newId();
    last = fresh > last ? fresh : successor(last);
    return last;
  };
}

function successor(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return [0, 8, 12, 16, 20].map((from, i, all) => hex.slice(from, all[i + 1] ?? 32)).join('-');
}
