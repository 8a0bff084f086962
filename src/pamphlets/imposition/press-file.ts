/** Makes of pages that were printed with bleed the single pages that a printing firm wants. */
import { saveWithContentId } from '../save-with-content-id.ts';
import { cropMarks, roomForMarks } from './crop-marks.ts';
import { inPoints, points, type Size, shown } from './paper-sizes.ts';
import { describeForPrint, type PrintDescription } from './print-description.ts';
import { addPrintPage } from './print-page.ts';
import type { PrintingFirm } from './printers.ts';
import type { Rectangle } from './sheet-layout.ts';
import { takePages } from './take-pages.ts';

export interface PressOptions {
  readonly description: PrintDescription;
  readonly firm: PrintingFirm;
  /** The page when it is cut, in mm. */
  readonly trim: Size;
}

/** In pt: Chromium rounds the size of a page. */
const tolerance = 1;

/**
 * Single pages in the order of reading, with all their boxes (ISO 32000-1 14.11.2): TrimBox is the page
 * when it is cut, BleedBox that and the bleed, MediaBox and CropBox these and the marks.
 *
 * @param printed pages whose content reaches as far over each edge as the firm wants it, or further;
 *   what is beyond is left out. The same bytes give the same bytes.
 * @throws RangeError if it does not reach as far; Error if the bytes are no PDF with pages of one size
 */
export async function pressFile(
  printed: Uint8Array,
  { description, firm, trim: cut }: PressOptions,
): Promise<Uint8Array> {
  const { document, forms, media: printedOn } = await takePages(printed);
  const page = inPoints(cut);
  const bleed = points(firm.bleed);
  const over = {
    x: (printedOn.width - page.width) / 2,
    y: (printedOn.height - page.height) / 2,
  };
  if (Math.min(over.x, over.y) < bleed - tolerance || Math.abs(over.x - over.y) > tolerance) {
    const wanted = shown({ width: page.width + 2 * bleed, height: page.height + 2 * bleed });
    throw new RangeError(
      `The pages measure ${shown(printedOn)}; to be cut to ${shown(page)} with ${firm.bleed} mm ` +
        `of bleed, they have to be printed on ${wanted}.`,
    );
  }
  const around = bleed + points(firm.cropMarks ? roomForMarks : 0);
  const trim = { x: around, y: around, ...page };
  const bleedBox = grown(trim, bleed);
  const media = { width: page.width + 2 * around, height: page.height + 2 * around };
  const marks = firm.cropMarks ? cropMarks(document, trim, bleedBox) : undefined;
  const x = trim.x - over.x - printedOn.x;
  const y = trim.y - over.y - printedOn.y;
  for (const form of forms) {
    const drawings = [{ form, x, y, seen: bleedBox }];
    addPrintPage(document, { media, bleed: bleedBox, trim, drawings, marks });
  }
  describeForPrint(document, 'pages for a printing firm', description);
  return await saveWithContentId(document);
}

function grown({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
