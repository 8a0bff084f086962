/** The outline of a PDF, from its structure tree and the words that this gives an order and a meaning. */
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Entry } from './outline.ts';
import { readPdfPages } from './pdf-pages.ts';
import { readStructure } from './pdf-structure.ts';
import { settle } from './settle.ts';

/** @throws Error if the bytes are no PDF, or one without a structure tree */
export async function outlinePdf(bytes: Uint8Array): Promise<Entry[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await readPdfPages(bytes, document);
  const language = document.catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  return settle(readStructure(document, pages), isText ? language.decodeText() : '');
}
