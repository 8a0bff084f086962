/** Has readers show of each page what is printed on it as its number (ISO 32000-1 12.4.2). */
import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/**
 * The style sheet counts from 1 and prints the number at the foot. The cover has none there: it counts,
 * and is called what it is.
 *
 * @param numbered the pages on which a number is printed
 * @param cover the word for it
 */
export function labelPages(
  document: PDFDocument,
  numbered: ReadonlySet<PDFRef>,
  cover: string,
): void {
  const [first] = document.getPages();
  const hasCover = first && !numbered.has(first.ref);
  const counted = { Type: 'PageLabel', S: 'D' };
  const named = { Type: 'PageLabel', P: PDFHexString.fromText(cover) };
  const ranges = hasCover ? [0, named, 1, { ...counted, St: 2 }] : [0, counted];
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: ranges }));
}
