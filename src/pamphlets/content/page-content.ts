/** Reads the content of pages as Chromium prints it: decoded, and taken apart into operations. */
import {
  PDFArray,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { bytesOf } from '../file/stream-bytes.ts';
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

function contentTextOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  return streams.map((stream) => textOf(doc.context.lookup(stream))).join('\n');
}

function textOf(stream: PDFObject | undefined): string {
  if (stream instanceof PDFRawStream) return bytesOf(stream).toString('latin1');
  throw new Error('A page has content that was not read.');
}
