import { rootPlace } from '../../ui/paper/place';

/** One article or part of the draft with the comments on it and on its clauses, in the order of the text. */
export interface PlaceGroup<T> {
  /** Null for comments on the whole draft, which stand last. */
  readonly place: string | null;
  readonly heading: string;
  readonly comments: readonly T[];
  readonly replied: number;
}

interface Commented {
  readonly place: string | null;
  readonly ordinal: number;
  readonly reply: unknown;
}

/**
 * Groups comments by the article or part that their place belongs to; inside, in the order of the draft's places. A
 * part that the draft no longer has stands after those that it has.
 */
export function byPlace<T extends Commented>(
  comments: readonly T[],
  places: readonly { readonly place: string; readonly heading: string | null }[],
): PlaceGroup<T>[] {
  const order = new Map(places.map(({ place }, at) => [place, at]));
  const headings = new Map(places.map(({ place, heading }) => [place, heading ?? '']));
  const known = new Set(places.map(({ place }) => rootPlace(place)));
  const rootOf = (comment: T): string | null => (comment.place === null ? null : rootPlace(comment.place));
  const gone = [...new Set(comments.map(rootOf))].filter(
    (root): root is string => root !== null && !known.has(root),
  );
  const position = (comment: T): number => order.get(comment.place ?? '') ?? places.length;
  return [...known, ...gone, null]
    .map((place) => {
      const own = comments
        .filter((comment) => rootOf(comment) === place)
        .toSorted((a, b) => position(a) - position(b) || a.ordinal - b.ordinal);
      return {
        place,
        heading: place === null ? '' : (headings.get(place) ?? ''),
        comments: own,
        replied: own.filter((comment) => comment.reply !== null).length,
      };
    })
    .filter((group) => group.comments.length > 0 || (group.place !== null && known.has(group.place)));
}
