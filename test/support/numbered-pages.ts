/** A PDF for tests of imposition: each page shows its number, and a ground that reaches all its edges. */
import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** @param size of each page, in pt */
export async function numberedPages(
  count: number,
  [width, height]: readonly [number, number],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= count; number++) {
    const page = document.addPage([width, height]);
    page.drawRectangle({ x: 0, y: 0, width, height, color: rgb(1, 0.8, 0.6) });
    page.drawText(String(number), { x: 40, y: height - 60, size: 20, font });
  }
  return document.save();
}
