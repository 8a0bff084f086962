/** Marks the content streams of all pages. */
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { NewNumbers } from '../structure/write-tree.ts';
import { footer, markContent } from './mark.ts';
import type { PageContent } from './page-content.ts';

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
    // By Node: pdf-lib's own deflate takes twice as long, and makes more of it. A level less than usual
    // saves a quarter of the time, for a fiftieth more of bytes.
    const deflated = deflateSync(Buffer.from(marked, 'latin1'), { level: 5 });
    const stream = document.context.stream(deflated, { Filter: 'FlateDecode' });
    node.set(PDFName.of('Contents'), document.context.register(stream));
  }
  return numbered;
}
