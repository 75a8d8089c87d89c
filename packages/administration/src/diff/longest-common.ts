/** Pairs of indexes of a longest common subsequence, in order. */
export function longestCommon<T>(before: readonly T[], after: readonly T[]): [number, number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const pairs: [number, number][] = [];
  for (let index = 0; index < start; index += 1) pairs.push([index, index]);
  pairs.push(...middlePairs(before, after, start, before.length - end, after.length - end));
  for (let index = end; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);
  return pairs;
}

/** The table of lengths, filled from the end; drafts mostly differ in few places, so it stays small. */
function middlePairs<T>(
  before: readonly T[],
  after: readonly T[],
  start: number,
  beforeEnd: number,
  afterEnd: number,
): [number, number][] {
  const width = afterEnd - start + 1;
  const lengths = new Uint32Array((beforeEnd - start + 1) * width);
  const at = (row: number, column: number): number => lengths[(row - start) * width + (column - start)] ?? 0;
  for (let row = beforeEnd - 1; row >= start; row -= 1) {
    for (let column = afterEnd - 1; column >= start; column -= 1) {
      lengths[(row - start) * width + (column - start)] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let row = start;
  let column = start;
  while (row < beforeEnd && column < afterEnd) {
    if (before[row] === after[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
