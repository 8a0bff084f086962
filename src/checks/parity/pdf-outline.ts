/** The outline of a PDF, from its structure tree and the words that this gives an order and a meaning. */
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { OpenPdf } from '../read-pdf.ts';
import type { Entry } from './outline.ts';
import { readPdfPages } from './pdf-pages.ts';
import { readStructure } from './pdf-structure.ts';
import { settle } from './settle.ts';

/** @throws Error if it is no PDF, or one without a structure tree */
export async function outlinePdf(pdf: OpenPdf): Promise<Entry[]> {
  const document = await pdf.objects();
  const pages = await readPdfPages(pdf);
  const language = document.catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  return settle(readStructure(document, pages), isText ? language.decodeText() : '');
}
