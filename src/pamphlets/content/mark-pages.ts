/** Marks the content streams of all pages. */
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import type { NewNumbers } from '../structure/write-tree.ts';
import { markContent } from './mark.ts';
import { settleSoftHyphens } from './soft-hyphens.ts';

/** CSS Values 4, 6.2: a px is a 96th of an inch, and a pt a 72nd. */
const pointsPerPixel = 72 / 96;

export function markPages(document: PDFDocument, numbers: NewNumbers): void {
  for (const page of document.getPages()) {
    const { node, ref } = page;
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
    const text = streams
      .map((stream) => textOf(document.context.lookup(stream, PDFStream)))
      .join('\n');
    const height = page.getHeight() / pointsPerPixel;
    const marked = markContent(settleSoftHyphens(text), numbers.get(ref) ?? new Map(), height);
    // By Node: pdf-lib's own deflate takes twice as long, and makes more of it.
    const deflated = deflateSync(Buffer.from(marked, 'latin1'));
    const stream = document.context.stream(deflated, { Filter: 'FlateDecode' });
    node.set(PDFName.of('Contents'), document.context.register(stream));
  }
}

/** @throws Error at a filter other than the one that Chromium writes, where it writes any */
function textOf(stream: PDFStream): string {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const isDeflated = filter === PDFName.of('FlateDecode');
  if (!(stream instanceof PDFRawStream) || (filter && !isDeflated)) {
    throw new Error('A page has content that was not read.');
  }
  const bytes = isDeflated ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  return bytes.toString('latin1');
}
