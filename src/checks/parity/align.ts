/** Pairs what belongs together in two sequences, and leaves over what only one of them has. */

export type Pair<T> =
  | readonly [page: T, pdf: T]
  | readonly [page: T, pdf: undefined]
  | readonly [page: undefined, pdf: T];

/**
 * The pairing with the greatest likeness in all (Needleman and Wunsch), in the order of both.
 *
 * @param likeness from 0, for what must not be paired, to 1
 */
export function align<T>(
  page: readonly T[],
  pdf: readonly T[],
  likeness: (a: T, b: T) => number,
): Pair<T>[] {
  const best = bestFrom(page, pdf, likeness);
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < page.length || j < pdf.length) {
    const [a, b] = [page[i], pdf[j]];
    if (a !== undefined && (b === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push([a, undefined]);
      i += 1;
    } else if (b !== undefined && (a === undefined || at(i, j) === at(i, j + 1))) {
      pairs.push([undefined, b]);
      j += 1;
    } else if (a !== undefined && b !== undefined) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

/** The greatest likeness that what is left of both can have, from each place in both. */
function bestFrom<T>(
  page: readonly T[],
  pdf: readonly T[],
  likeness: (a: T, b: T) => number,
): number[][] {
  const best = Array.from({ length: page.length + 1 }, () =>
    new Array<number>(pdf.length + 1).fill(0),
  );
  for (const [i, a] of [...page.entries()].toReversed()) {
    for (const [j, b] of [...pdf.entries()].toReversed()) {
      const like = likeness(a, b);
      const paired = like > 0 ? like + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return best;
}
