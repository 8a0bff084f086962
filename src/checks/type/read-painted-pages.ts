/** Reads through pdf.js what each page of a PDF paints. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from '../painting/box.ts';
import { actualTextsOn } from '../parity/actual-texts.ts';
import type { OpenPdf } from '../read-pdf.ts';
import { PagePainter } from './page-painter.ts';
import type { PaintedPage } from './painted.ts';
import type { Face } from './text-painter.ts';

/** @throws Error if it is no PDF */
export async function readPaintedPages(pdf: OpenPdf): Promise<PaintedPage[]> {
  const document = await pdf.pages();
  const pages: PaintedPage[] = [];
  // What pdf.js does not show is read from the objects.
  for (const [index, same] of (await pdf.objects()).getPages().entries()) {
    pages.push(await paintedPage(await document.getPage(index + 1), actualTextsOn(same)));
  }
  return pages;
}

async function paintedPage(
  page: PDFPageProxy,
  actualTexts: readonly (string | undefined)[],
): Promise<PaintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const painter = new PagePainter(
    transform as unknown as Matrix,
    { left: 0, top: 0, right: width, bottom: height },
    (id) => faceOf(page.commonObjs.get(id)),
    actualTexts,
  );
  for (const [index, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[index];
    painter.read(operator, Array.isArray(operands) ? operands : []);
  }
  return { number: page.pageNumber, glyphs: painter.glyphs, grounds: painter.grounds };
}

/** A face says by its name that it is italic: the descriptors that Chromium writes do not. */
function faceOf(font: unknown): Face {
  const { name, fontMatrix } = Object(font);
  const [unit = 0.001] = Array.isArray(fontMatrix) ? fontMatrix.map(Number) : [];
  return { isItalic: /italic|oblique/i.test(String(name)), unit };
}
