/** Sizes and places of pages, in mm as people give them and in pt as PDF has them. */

/** In mm for paper, in pt for pages. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pt; `x` and `y` are of its lower left corner. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** How far a page may be from its size, in pt: Chromium makes A5 420 × 594.96 instead of 419.53 × 595.28. */
const tolerance = 1;

/** ISO 32000-1 8.3.2.3: a pt is a 72nd of an inch. */
export function points(mm: number): number {
  return (mm * 72) / 25.4;
}

export function inPoints({ width, height }: Size): Size {
  return { width: points(width), height: points(height) };
}

/** As near as Chromium comes to it; both in pt. */
export function isSameSize(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) <= tolerance && Math.abs(a.height - b.height) <= tolerance;
}

/** For messages. */
export function shown({ width, height }: Size): string {
  return `${width.toFixed(2)} × ${height.toFixed(2)} pt`;
}
