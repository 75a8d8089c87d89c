import { addExact, percentOf, type Exact } from '@thong-suot/administration';

/** A figure of one subject; null: there is none yet, which is not 0. */
export interface SubjectFigure {
  readonly subject: string;
  readonly value: Exact | null;
}

/** The sum over subjects, with those that have not reported. */
export interface Total {
  /** Of the known figures; null where none is known. */
  readonly value: Exact | null;
  readonly known: number;
  /** Subjects without a figure, in the order given. */
  readonly missing: readonly string[];
}

/** Adds up what is known and names what is not: a missing figure is never counted as 0. */
export function total(figures: readonly SubjectFigure[]): Total {
  const known = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: known.length === 0 ? null : addExact(...known),
    known: known.length,
    missing: figures.filter(({ value }) => value === null).map(({ subject }) => subject),
  };
}

/**
 * The same figures by the units that follow on 1/7/2025 and later: their sum is the sum of the former ones. A subject
 * without successor stays as it is.
 */
export function totalsBySuccessor(
  figures: readonly SubjectFigure[],
  successorOf: (subject: string) => string | undefined,
): ReadonlyMap<string, Total> {
  const groups = new Map<string, SubjectFigure[]>();
  for (const figure of figures) {
    const key = successorOf(figure.subject) ?? figure.subject;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return new Map([...groups].map(([key, group]) => [key, total(group)]));
}

/**
 * What per cent the first figure is of the second, to two decimals. Null where one of them is missing or the second is
 * 0: there is no percentage without quantities, and none is ever typed.
 */
export function rate(part: Exact | null | undefined, whole: Exact | null | undefined): Exact | null {
  if (part == null || whole == null) return null;
  return percentOf(part, whole) ?? null;
}

/**
 * The rate of the subjects that have both figures, so that a ward which has not reported lowers nothing and a target not
 * yet set raises nothing.
 */
export function rateOfTotals(
  pairs: readonly { readonly part: Exact | null; readonly whole: Exact | null }[],
): Exact | null {
  const both = pairs.flatMap(({ part, whole }) => (part === null || whole === null ? [] : [{ part, whole }]));
  if (both.length === 0) return null;
  return rate(addExact(...both.map(({ part }) => part)), addExact(...both.map(({ whole }) => whole)));
}
