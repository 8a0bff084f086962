/** Has readers show of each page what is printed on it as its number (ISO 32000-1 12.4.2). */
import { type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';

/**
 * The style sheet counts from 1 and prints the number at the foot. The cover has none there: it counts,
 * and is called what it is.
 *
 * @param numbered the pages on which a number is printed
 */
export function labelPages(document: PDFDocument, numbered: ReadonlySet<PDFRef>): void {
  const [first] = document.getPages();
  const hasCover = first && !numbered.has(first.ref);
  const counted = { Type: 'PageLabel', S: 'D' };
  const cover = { Type: 'PageLabel', P: PDFString.of('Cover') };
  const ranges = hasCover ? [0, cover, 1, { ...counted, St: 2 }] : [0, counted];
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: ranges }));
}
