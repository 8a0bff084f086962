/** Leads links and bookmarks to structure elements, and not to places on paper alone. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { firstPage, isContent, type StructureElement } from './element.ts';

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

/**
 * ISO 19005-2 6.1.13: a name has at most 127 bytes. Chromium names a destination by the id of its
 * element, which for a heading is as long as the heading; links to those lead to their places alone.
 */
export function dropLongNames(document: PDFDocument): void {
  const named = namedPlaces(document);
  const isLong = (name: unknown) => name instanceof PDFName && name.asBytes().length > 127;
  if (!named?.keys().some(isLong)) return;
  for (const { node } of document.getPages()) {
    for (const annotation of node.Annots()?.asArray() ?? []) {
      const link = document.context.lookup(annotation, PDFDict);
      if (!isLong(link.get(PDFName.of('Dest')))) continue;
      const place = placeOf(document, link);
      if (place) link.set(PDFName.of('Dest'), place);
    }
  }
  for (const name of named.keys().filter(isLong)) named.delete(name);
}

/**
 * Has each place be on the page where its element is. The mark of a note is raised: in the first line of a page, its box
 * reaches above the page, and for Chromium it starts at the foot of the page before.
 */
export function settlePlaces(document: PDFDocument, { anchor, kids }: StructureElement): void {
  if (anchor) settlePlace(document, anchor, firstPage(kids));
  for (const kid of kids) if (!isContent(kid)) settlePlaces(document, kid);
}

function settlePlace(document: PDFDocument, anchor: string, first: PDFRef | undefined): void {
  const place = namedPlaces(document)?.lookupMaybe(PDFName.of(anchor), PDFArray);
  if (!place || place.get(0) === first) return;
  const page = document.getPages().find(({ ref }) => ref === first);
  if (!page) return;
  place.set(0, page.ref);
  const { y, height } = page.getMediaBox();
  // ISO 32000-1 table 151: page, XYZ, left, top, zoom.
  place.set(3, PDFNumber.of(y + height));
}

/** ISO 32000-1 12.3.2: an array, or the name of one. */
function placeOf(document: PDFDocument, source: PDFDict): PDFArray | undefined {
  const destination = source.lookup(PDFName.of('Dest'));
  if (destination instanceof PDFArray) return destination;
  if (!(destination instanceof PDFName)) return undefined;
  return namedPlaces(document)?.lookupMaybe(destination, PDFArray);
}

/** ISO 32000-1 12.3.2.3: Chromium names a place for each id that a link leads to. */
export function namedPlaces({ catalog }: PDFDocument): PDFDict | undefined {
  return catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
}
