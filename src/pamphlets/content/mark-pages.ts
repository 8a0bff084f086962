/** Marks the content streams of all pages. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { NewNumbers } from '../structure/write-tree.ts';
import { markContent } from './mark.ts';
import { settleSoftHyphens } from './soft-hyphens.ts';

export function markPages(document: PDFDocument, numbers: NewNumbers): void {
  for (const { node, ref } of document.getPages()) {
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
    const text = streams
      .map((stream) => textOf(document.context.lookup(stream, PDFStream)))
      .join('\n');
    const settled = settleSoftHyphens(text);
    const marked = Buffer.from(markContent(settled, numbers.get(ref) ?? new Map()), 'latin1');
    node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.flateStream(marked)),
    );
  }
}

function textOf(stream: PDFStream): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('A page has content that was not read.');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
