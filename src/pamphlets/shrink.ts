/** Reads from a printed PDF whether Chromium shrank it to fit something too wide for the page. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { contentTextOf } from './content/page-content.ts';

/** A CSS pixel in points, as it stands in a PDF that was not shrunk. */
const fullScale = 72 / 96;

/** Save, restore, scale, and the start of tagged content: all that the scale of a text hangs on. */
const operators =
  /(?<=^|\s)(?:(q)|(Q)|([\d.]+) 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ cm)(?=\s)|\/MCID \d+ *>>\s*BDC/g;

/**
 * The size of the type in comparison to what its CSS says: 1, or less where an element was wider
 * than the page area. Chromium then shrinks the whole document, and does not say so.
 */
export function shrinkFactor(document: PDFDocument): number {
  const scales = document.getPages().flatMap(scalesOfTaggedContent);
  const counts = new Map<string, number>();
  for (const scale of scales) {
    const key = scale.toFixed(3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // The one that most content has is the document's; a chart may have its own.
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return usual === undefined ? 1 : Number(usual) / fullScale;
}

/** Tagged content alone: heads and page numbers are not, and keep their size. */
function scalesOfTaggedContent(page: PDFPage): number[] {
  const found: number[] = [];
  const saved: number[] = [];
  let scale = 1;
  for (const [, save, restore, factor] of contentTextOf(page).matchAll(operators)) {
    if (save) saved.push(scale);
    else if (restore) scale = saved.pop() ?? 1;
    else if (factor) scale *= Number(factor);
    else found.push(scale);
  }
  return found;
}
