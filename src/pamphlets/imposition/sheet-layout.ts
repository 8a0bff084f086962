/** Where the pages of a booklet stand on its sheets, in pt. */
import { points, type Rectangle, type Size } from './measures.ts';
import type { Sheet, Side } from './page-order.ts';
import type { DuplexPrinter } from './printers.ts';

export interface PlacedPage {
  /** Its number, from 1. */
  readonly page: number;
  /** Its lower left corner. */
  readonly x: number;
  readonly y: number;
  /** What is seen of it: nothing beyond the fold, or beyond its own edges. */
  readonly seen: Rectangle;
}

/** A side of a sheet, laid out upright. */
export interface SheetSide {
  readonly pages: readonly PlacedPage[];
  /** Printed upside down as a whole, so that it is upright for who turns the leaf. */
  readonly turned: boolean;
}

export interface LayoutOptions {
  /** In pt, lying on its long side. */
  readonly sheet: Size;
  /** Of all pages, in pt. */
  readonly page: Size;
  readonly turnsOn: DuplexPrinter['turnsOn'];
  /** Of the paper, in mm. */
  readonly thickness: number;
}

/**
 * Each page is centred on its half of the sheet, and then moved towards the fold by its creep: a sheet
 * lies around those within it, so its fold is further out than theirs by its own thickness, and at the
 * open side theirs stand out by as much. The outermost sheet stays, each one within it moves by one
 * thickness more, so the innermost of n by (n − 1) thicknesses: then all outer margins are alike once
 * the booklet is cut, and the text of all pages is in line if it is not.
 *
 * @returns front and back of each sheet, in the order of printing
 */
export function layOut(
  sheets: readonly Sheet[],
  { sheet, page, turnsOn, thickness }: LayoutOptions,
): SheetSide[] {
  const half = sheet.width / 2;
  const margin = (half - page.width) / 2;
  const y = (sheet.height - page.height) / 2;
  const place = (number: number | undefined, x: number, halfStart: number): PlacedPage[] => {
    if (number === undefined) return [];
    const start = Math.max(x, halfStart);
    const end = Math.min(x + page.width, halfStart + half);
    const seen = { x: start, y, width: end - start, height: page.height };
    return [{ page: number, x, y, seen }];
  };
  const pagesOf = ({ left, right }: Side, creep: number): PlacedPage[] => [
    ...place(left, margin + creep, 0),
    ...place(right, half + margin - creep, half),
  ];
  return sheets.flatMap(({ front, back }, index): SheetSide[] => {
    const creep = index * points(thickness);
    return [
      { pages: pagesOf(front, creep), turned: false },
      // Turned over its long edge, what was the head of the sheet is its foot.
      { pages: pagesOf(back, creep), turned: turnsOn === 'long edge' },
    ];
  });
}
