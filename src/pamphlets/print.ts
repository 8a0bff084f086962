/** Prints an open, prepared page: the raw bytes, as Chromium writes them, and the document in them. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';
import { type PageContents, readPageContents } from './content/page-content.ts';
import { readPrinted } from './file/read-printed.ts';

/** The page's own `@page` says how large the paper is. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
  });
}

/** A document as Chromium printed it, and what is on its pages. */
export interface PrintedDocument {
  readonly document: PDFDocument;
  readonly contents: PageContents;
}

/** What was printed, to be finished: its pages are taken apart once for all that looks at them. */
export async function readDocument(bytes: Uint8Array): Promise<PrintedDocument> {
  const document = await readPrinted(bytes);
  return { document, contents: readPageContents(document) };
}
