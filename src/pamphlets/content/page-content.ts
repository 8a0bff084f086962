/** Reads the content of pages as Chromium prints it: decoded, and taken apart into operations. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { type Operation, readOperations } from './operations.ts';
import { settleSoftHyphens } from './soft-hyphens.ts';
import { dropUnpaintedTexts } from './unpainted-texts.ts';

export interface PageContent {
  /** All its streams, a character a byte. */
  readonly text: string;
  readonly operations: readonly Operation[];
}

export type PageContents = ReadonlyMap<PDFRef, PageContent>;

/** By page: each text settled before anything is looked for in it. */
export function readPageContents(document: PDFDocument): PageContents {
  const contents = document.getPages().map((page): [PDFRef, PageContent] => {
    const text = settleSoftHyphens(dropUnpaintedTexts(contentTextOf(page)));
    return [page.ref, { text, operations: readOperations(text) }];
  });
  return new Map(contents);
}

/** @throws Error at a filter other than the one that Chromium writes, where it writes any */
function contentTextOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  return streams.map((stream) => textOf(doc.context.lookup(stream, PDFStream))).join('\n');
}

function textOf(stream: PDFStream): string {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const isDeflated = filter === PDFName.of('FlateDecode');
  if (!(stream instanceof PDFRawStream) || (filter && !isDeflated)) {
    throw new Error('A page has content that was not read.');
  }
  const bytes = isDeflated ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  return bytes.toString('latin1');
}
