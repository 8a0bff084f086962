/** Marks the content streams of all pages. */
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { deflatedStream } from '../file/stream-bytes.ts';
import type { NewNumbers } from '../structure/write-tree.ts';
import { joinGlyphs } from './join-glyphs.ts';
import { footer, markContent } from './mark.ts';
import type { PageContent } from './page-content.ts';
import { resourcesOf } from './resources.ts';

/** CSS Values 4, 6.2: a px is a 96th of an inch, and a pt a 72nd. */
const pointsPerPixel = 72 / 96;

/** @returns the pages at whose foot something is printed: their number */
export function markPages(
  document: PDFDocument,
  contents: ReadonlyMap<PDFRef, PageContent>,
  numbers: NewNumbers,
): ReadonlySet<PDFRef> {
  const numbered = new Set<PDFRef>();
  for (const page of document.getPages()) {
    const { node, ref } = page;
    const content = contents.get(ref);
    if (!content) continue;
    const height = page.getHeight() / pointsPerPixel;
    const marked = markContent(content, numbers.get(ref) ?? new Map(), height);
    if (marked.includes(`/${footer}>>`)) numbered.add(ref);
    const joined = joinGlyphs(marked, resourcesOf(page).font);
    const stream = deflatedStream(document.context, Buffer.from(joined, 'latin1'));
    node.set(PDFName.of('Contents'), document.context.register(stream));
  }
  return numbered;
}
