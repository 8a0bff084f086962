/** Tells what operators and operands of pdf.js are: it hands some over as typed arrays. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Matrix } from './box.ts';

export const pictureOperators: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];

export function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value) && value.length === 6;
}

export function isNumbers(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Float32Array;
}

/** @param extent the least and the greatest x and y of a path, as pdf.js has found them */
export function boxOf(extent: unknown): Box | undefined {
  if (!(extent instanceof Float32Array)) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = extent;
  return { left, top, right, bottom };
}

/** ISO 32000-1 table 58: `ca` is the opacity of what is filled. */
export function opacityIn(changes: unknown): number | undefined {
  const pairs: unknown[] = Array.isArray(changes) ? changes : [];
  const found = pairs.find((pair) => Array.isArray(pair) && pair[0] === 'ca');
  return Array.isArray(found) ? Number(found[1]) : undefined;
}
