/** Leads links and bookmarks to structure elements, and not to places on paper alone. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/**
 * Gives an annotation or a bookmark an action that goes to an element (ISO 14289-2 8.8): by its
 * structure destination, and for older readers by the place that it had.
 */
export function goTo(document: PDFDocument, source: PDFDict, element: PDFRef): void {
  const { context } = document;
  const place = placeOf(document, source);
  if (!place) return;
  const [, ...view] = place.asArray();
  const action = { S: 'GoTo', D: place, SD: [element, ...view] };
  source.set(PDFName.of('A'), context.obj(action));
  source.delete(PDFName.of('Dest'));
}

/** ISO 32000-1 12.3.2: an array, or the name of one. */
function placeOf({ catalog }: PDFDocument, source: PDFDict): PDFArray | undefined {
  const destination = source.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFArray) return destination;
  if (!(destination instanceof PDFName)) return undefined;
  return catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.lookupMaybe(destination, PDFArray);
}
