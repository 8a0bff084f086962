/** Ties the bookmarks to their headings: to their words, which Chromium joins where a heading wraps. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Standard } from '../model/standard.ts';
import { goTo } from './structure/destinations.ts';

/**
 * @param headings texts of the printed headings, in the order of the document: the bookmarks' own
 * @param replaced new structure elements by those in whose place they stand
 * @throws Error if the document has another number of bookmarks
 */
export function tieBookmarks(
  document: PDFDocument,
  headings: readonly string[],
  replaced: ReadonlyMap<PDFRef, PDFRef>,
  standard: Standard,
): void {
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const bookmarks = outlines ? [...itemsBelow(outlines)] : [];
  if (bookmarks.length !== headings.length) {
    throw new Error(
      `The PDF has ${bookmarks.length} bookmarks for ${headings.length} headings of its page.`,
    );
  }
  for (const [index, bookmark] of bookmarks.entries()) {
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''));
    const printed = bookmark.get(PDFName.of('SE'));
    const heading = printed instanceof PDFRef ? replaced.get(printed) : undefined;
    bookmark.delete(PDFName.of('SE'));
    if (heading && standard === 'ua-1') bookmark.set(PDFName.of('SE'), heading);
    if (heading && standard === 'ua-2') goTo(document, bookmark, heading);
  }
}

/** ISO 32000-1 12.3.3: items are linked to the next one, and to the first of those below them. */
function* itemsBelow(parent: PDFDict): Generator<PDFDict> {
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    yield item;
    yield* itemsBelow(item);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}
