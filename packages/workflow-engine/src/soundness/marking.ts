import type { Net, Place } from './net.js';

/** How many tokens stand on each place. */
export type Marking = Uint8Array;

export function noTokens({ size }: Net): Marking {
  return new Uint8Array(size);
}

/** Equal markings have equal keys. */
export function keyOf(marking: Marking): string {
  return String.fromCharCode(...marking);
}

export function markedPlaces(marking: Marking): Place[] {
  const places: Place[] = [];
  for (let place = 0; place < marking.length; place += 1) if (marking[place]) places.push(place);
  return places;
}

export function without(marking: Marking, places: readonly Place[]): Marking {
  const left = marking.slice();
  for (const place of places) left[place] = (left[place] ?? 1) - 1;
  return left;
}

/** On the places beside the main path one token stands for any number. */
export function withTokens(marking: Marking, places: readonly Place[], { beside }: Net): Marking {
  const more = marking.slice();
  for (const place of places) more[place] = beside.has(place) ? 1 : (more[place] ?? 0) + 1;
  return more;
}
