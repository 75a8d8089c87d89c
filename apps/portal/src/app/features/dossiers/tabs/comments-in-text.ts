import { rootPlace } from '../../../ui/paper/place';

interface Placed {
  readonly place?: string | null | undefined;
  readonly ordinal: number;
}

interface Paragraph {
  readonly index: number;
  readonly place?: string | null;
}

/** A comment with its number beside the text and the place at which it is marked there, if the draft has it. */
export type Numbered<C> = C & { readonly number: number; readonly marked: string | undefined };

/**
 * Comments in the order of the text that they speak of, numbered from 1: "Khoản 2 Điều 3" stands at its own paragraph
 * or, where the draft has none of that name, at "Điều 3"; what speaks of the whole comes last.
 */
export function inTextOrder<C extends Placed>(
  comments: readonly C[],
  paragraphs: readonly Paragraph[],
): Numbered<C>[] {
  const first = new Map<string, number>();
  for (const { place, index } of paragraphs) if (place && !first.has(place)) first.set(place, index);
  const markedAt = (place: string | null | undefined): string | undefined =>
    place ? [place, rootPlace(place)].find((each) => first.has(each)) : undefined;
  const order = (marked: string | undefined): number =>
    marked === undefined ? Number.MAX_SAFE_INTEGER : (first.get(marked) ?? Number.MAX_SAFE_INTEGER);
  return comments
    .map((comment) => ({ ...comment, marked: markedAt(comment.place) }))
    .toSorted((a, b) => order(a.marked) - order(b.marked) || a.ordinal - b.ordinal)
    .map((comment, at) => ({ ...comment, number: at + 1 }));
}

/** What stands in the margin at each place: "3", or "3–5" where several comments speak of it. */
export function placeMarks(
  comments: readonly Numbered<unknown>[],
): { readonly place: string; readonly label: string }[] {
  const numbers = new Map<string, number[]>();
  for (const { marked, number } of comments) {
    if (marked !== undefined) numbers.set(marked, [...(numbers.get(marked) ?? []), number]);
  }
  return [...numbers].map(([place, each]) => {
    const [from = 0, to = from] = [each[0], each.at(-1)];
    return { place, label: from === to ? `${from}` : `${from}–${to}` };
  });
}
