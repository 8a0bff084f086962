/** Which ISO size of paper is folded to which. */
import { inPoints, isSameSize, points, type Size, shown } from './measures.ts';

/** ISO 216, A series, upright, in mm: each is the one before it, folded once. */
const aSeries: readonly (Size & { readonly name: string })[] = [
  { name: 'A3', width: 297, height: 420 },
  { name: 'A4', width: 210, height: 297 },
  { name: 'A5', width: 148, height: 210 },
  { name: 'A6', width: 105, height: 148 },
];

/**
 * The sheet that is folded to pages of this size, lying on its long side: A4 for pages of A5.
 *
 * @param page in pt
 * @returns the paper's true size, in pt
 * @throws RangeError for pages that are not folded from a sheet of the A series
 */
export function sheetFor(page: Size): Size {
  const index = aSeries.findIndex((size) => isSameSize(inPoints(size), page));
  const sheet = aSeries[index - 1];
  if (sheet) return { width: points(sheet.height), height: points(sheet.width) };
  const known = aSeries.slice(1).map(({ name }) => name);
  throw new RangeError(
    `Pages of ${shown(page)} make no booklet; they have to be ${known.join(', ')}.`,
  );
}
