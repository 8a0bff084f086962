/** Makes of pages that were printed with bleed the single pages that a printing firm wants. */
import { saveWithContentId } from '../file/save-with-content-id.ts';
import { cropMarks, roomForMarks } from './crop-marks.ts';
import { inPoints, isSameSize, points, type Rectangle, type Size, shown } from './measures.ts';
import { describeForPrint, type PrintDescription } from './print-description.ts';
import { addPrintPage } from './print-page.ts';
import type { PrintingFirm } from './printers.ts';
import { takePages } from './take-pages.ts';

export interface PressOptions {
  readonly description: PrintDescription;
  readonly firm: PrintingFirm;
  /** The page when it is cut, in mm. */
  readonly trim: Size;
  /** How far the pages were printed over each of its edges, in mm. */
  readonly bleed: number;
}

/**
 * Single pages in the order of reading, with all their boxes (ISO 32000-1 14.11.2): TrimBox is the page
 * when it is cut, BleedBox that and the bleed, MediaBox and CropBox these and the marks.
 *
 * @param printed pages as large as `trim` with `bleed` on each side; what the firm does not want of
 *   that is left out. The same bytes give the same bytes.
 * @throws RangeError if they have another size, or the firm wants more bleed; Error if the bytes are no
 *   PDF with pages of one size
 */
export async function pressFile(
  printed: Uint8Array,
  { description, firm, trim: cut, bleed: printedBleed }: PressOptions,
): Promise<Uint8Array> {
  if (printedBleed < firm.bleed) {
    const fact = `The pages are printed with ${printedBleed} mm of bleed`;
    throw new RangeError(`${fact}, and ${firm.bleed} mm are wanted.`);
  }
  const { document, forms, media: paper } = await takePages(printed);
  const page = inPoints(cut);
  const over = points(printedBleed);
  const wanted = { width: page.width + 2 * over, height: page.height + 2 * over };
  if (!isSameSize(paper, wanted)) {
    const fact = `The pages measure ${shown(paper)}, and not ${shown(wanted)}`;
    throw new RangeError(`${fact}, which is their size with ${printedBleed} mm of bleed.`);
  }
  const bleed = points(firm.bleed);
  const around = bleed + points(firm.cropMarks ? roomForMarks : 0);
  const trim = { x: around, y: around, ...page };
  const bleedBox = grown(trim, bleed);
  const media = { width: page.width + 2 * around, height: page.height + 2 * around };
  const marks = firm.cropMarks ? cropMarks(document, trim, bleedBox) : undefined;
  // Chromium rounds the size of a page; what is on it is measured from the upper left corner.
  const x = trim.x - over - paper.x;
  const y = trim.y + page.height + over - (paper.y + paper.height);
  for (const form of forms) {
    const drawings = [{ form, x, y, seen: bleedBox }];
    addPrintPage(document, { media, bleed: bleedBox, trim, drawings, marks });
  }
  describeForPrint(document, description);
  return await saveWithContentId(document);
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
