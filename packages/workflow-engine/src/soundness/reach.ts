import type { NetNode, Place } from './net.js';

/**
 * Where a token can come to from a place without passing a join; found once for each join and place. Joins on the way count as
 * passed: a token that waits there may go on later.
 */
export function reachOf(
  consumers: ReadonlyMap<Place, readonly NetNode[]>,
): (join: NetNode, from: Place) => ReadonlySet<Place> {
  const known = new Map<NetNode, Map<Place, ReadonlySet<Place>>>();
  return (join, from) => {
    const ofJoin = known.get(join) ?? new Map<Place, ReadonlySet<Place>>();
    known.set(join, ofJoin);
    const before = ofJoin.get(from);
    if (before) return before;
    const reached = new Set<Place>([from]);
    for (const place of reached) {
      for (const node of consumers.get(place) ?? []) {
        if (node !== join) for (const next of node.modes.flat()) reached.add(next);
      }
    }
    ofJoin.set(from, reached);
    return reached;
  };
}
