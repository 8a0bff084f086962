/** The ISO sizes of paper, and which of them is folded to which. */

/** In mm for paper, in pt for pages. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** ISO 216, A series, upright, in mm: two of each make the one before it. */
const aSeries: readonly (Size & { readonly name: string })[] = [
  { name: 'A3', width: 297, height: 420 },
  { name: 'A4', width: 210, height: 297 },
  { name: 'A5', width: 148, height: 210 },
  { name: 'A6', width: 105, height: 148 },
];

/** How far a page may be from its size, in pt: Chromium makes A5 420 × 594.96 instead of 419.53 × 595.28. */
const tolerance = 1;

/** ISO 32000-1 8.3.2.3: a pt is a 72nd of an inch. */
export function points(mm: number): number {
  return (mm * 72) / 25.4;
}

export function inPoints({ width, height }: Size): Size {
  return { width: points(width), height: points(height) };
}

export function isSameSize(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) <= tolerance && Math.abs(a.height - b.height) <= tolerance;
}

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

export function shown({ width, height }: Size): string {
  return `${width.toFixed(2)} × ${height.toFixed(2)} pt`;
}
