/** The order of a booklet's pages on its sheets. */

/** Where the booklet is stapled: on the right for papers that are read from right to left. */
export type BindingEdge = 'left' | 'right';

/** The two pages of one side of a sheet, by their number from 1; a blank page has none. */
export interface Side {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface Sheet {
  readonly front: Side;
  readonly back: Side;
}

/** A sheet that is folded once. */
const pagesOnSheet = 4;

/**
 * Saddle stitch: sheets lie in each other, are folded together and stapled through the fold. So each
 * side of a sheet holds two pages that are equally far from the booklet's two ends: the places of n
 * pages on a side add up to n + 1, and the sheet that comes next lies within the one before it. It is
 * the pagination F4-1 of CIP4’s catalogue, with JDF’s `PageDistributionScheme="Saddle"`.
 *
 * The number of pages is rounded up to four. Blank ones stand before the back cover, since the last
 * page that there is, the colophon, belongs on the outside.
 *
 * @param count of the reader's pages
 * @returns the outermost sheet first; of each, the front is what is outside when it is folded, and the
 *   back is seen upright, as if one had turned the sheet like a page
 * @throws RangeError if there are no pages
 */
export function saddleStitch(count: number, binding: BindingEdge): Sheet[] {
  if (count < 1) throw new RangeError('A booklet needs at least one page.');
  const sheets = Math.ceil(count / pagesOnSheet);
  const places = sheets * pagesOnSheet;
  const pageAt = (place: number): number | undefined => {
    if (place === places && count > 1) return count;
    return place < count || place === 1 ? place : undefined;
  };
  // Bound on the right, the same two pages change sides.
  const side = (left: number, right: number): Side =>
    binding === 'left'
      ? { left: pageAt(left), right: pageAt(right) }
      : { left: pageAt(right), right: pageAt(left) };
  return Array.from({ length: sheets }, (_, sheet) => {
    const first = 2 * sheet + 1;
    const last = places - 2 * sheet;
    return { front: side(last, first), back: side(first + 1, last - 1) };
  });
}
