/** Prints an open, prepared page: the raw bytes, as Chromium writes them, and the document in them. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page, Protocol } from 'puppeteer';
import { type PageContents, readPageContents } from './content/page-content.ts';
import { readPrinted } from './file/read-printed.ts';
import { tabSession } from './tab-session.ts';

/** A page whose fonts are loaded, with its structure and bookmarks. */
export function print(page: Page): Promise<Uint8Array> {
  return printToPdf(page, {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    printBackground: true,
  });
}

/** What stands on which page, and no more. */
export function printPlaces(page: Page): Promise<Uint8Array> {
  return printToPdf(page, { generateTaggedPDF: false });
}

/**
 * Puppeteer asks again whether fonts are loaded, and then for the bytes piece by piece: five exchanges in place of
 * one, and more than half of what a print costs Node.
 */
async function printToPdf(
  page: Page,
  settings: Protocol.Page.PrintToPDFRequest,
): Promise<Uint8Array> {
  const session = await tabSession(page);
  // The page's own `@page` says how large the paper and its margins are.
  const paper = {
    preferCSSPageSize: true,
    marginTop: 0,
    marginRight: 0,
    marginBottom: 0,
    marginLeft: 0,
  };
  const { data } = await session.send('Page.printToPDF', { ...settings, ...paper });
  const { buffer, byteOffset, length } = Buffer.from(data, 'base64');
  return new Uint8Array(buffer, byteOffset, length);
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
