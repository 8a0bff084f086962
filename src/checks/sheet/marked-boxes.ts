/** Finds where a page of a PDF paints what: a box for each mark of its structure tree, and for artifacts. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { around, type Box, common, type Matrix } from '../painting/box.ts';
import { graphicBoxes } from './graphic-boxes.ts';
import { textBoxes } from './text-boxes.ts';

/** Something that is painted, and the mark that it stands in; without one it is an artifact. */
export interface MarkedBox {
  readonly mark: number | undefined;
  readonly box: Box;
}

export interface MarkedBoxes {
  /** In pt. */
  readonly width: number;
  readonly height: number;
  /** By the number of the mark (ISO 32000-1 14.7.4.2). */
  readonly marks: ReadonlyMap<number, Box>;
  /** Words and pictures that the structure tree does not own; grounds and rules are left out. */
  readonly artifacts: readonly Box[];
}

/** Reads words and pictures where pdf.js places them, and nothing of what declared the PDF. */
export async function markedBoxes(page: PDFPageProxy): Promise<MarkedBoxes> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const sheet = { left: 0, top: 0, right: width, bottom: height };
  const base = transform as unknown as Matrix;
  const painted = [...(await textBoxes(page, base)), ...(await graphicBoxes(page, base, sheet))];
  const onSheet = painted.flatMap(({ mark, box }): MarkedBox[] => {
    const seen = common(box, sheet);
    return seen ? [{ mark, box: seen }] : [];
  });
  const marks = new Map<number, Box>();
  for (const [mark, boxes] of Map.groupBy(onSheet, (one) => one.mark)) {
    const box = around(boxes.map((one) => one.box));
    if (mark !== undefined && box) marks.set(mark, box);
  }
  const artifacts = onSheet.filter(({ mark }) => mark === undefined).map(({ box }) => box);
  return { width, height, marks, artifacts: inLines(artifacts) };
}

/** Words that stand in a line are one thing to see. */
function inLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const height = box.bottom - box.top;
    const isNext = last && box.left >= last.left && box.left - last.right < height;
    const isBeside = last && Math.abs(box.bottom - last.bottom) < height / 2;
    if (isNext && isBeside) lines[lines.length - 1] = around([last, box]) ?? box;
    else lines.push(box);
  }
  return lines;
}
