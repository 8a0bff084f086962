/** Prints an open, prepared page: the raw bytes, as Chromium writes them, and the document in them. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';

/** The page's own `@page` says how large the paper is. */
export function print(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
  });
}

/** The document that was printed, with its own dates. */
export function readPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    // Without rests, which take as long as the parsing.
    parseSpeed: ParseSpeeds.Fastest,
  });
}
