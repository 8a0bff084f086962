/** Reads which annotations belong to each element that Chromium wrote, as its parent tree has them. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

export function annotationsByElement(
  document: PDFDocument,
): ReadonlyMap<PDFRef, readonly PDFRef[]> {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const owners = new Map<number, PDFRef>();
  for (let index = 0; index < nums.size(); index += 2) {
    const owner = nums.get(index + 1);
    if (owner instanceof PDFRef) owners.set(nums.lookup(index, PDFNumber).asNumber(), owner);
  }
  const found = new Map<PDFRef, PDFRef[]>();
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(ref, PDFDict);
      const number = annotation.lookupMaybe(PDFName.of('StructParent'), PDFNumber);
      const owner = number && owners.get(number.asNumber());
      if (ref instanceof PDFRef && owner) found.set(owner, [...(found.get(owner) ?? []), ref]);
    }
  }
  return found;
}
