/** Reads the type of a finished pamphlet: what its pages paint, and what its structure makes of it. */
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { directionOf } from '../../site/direction.ts';
import type { PdfPage } from '../parity/pdf-pages.ts';
import { readStructure } from '../parity/pdf-structure.ts';
import type { OpenPdf } from '../read-pdf.ts';
import { type Block, blocksOf } from './block.ts';
import { blockMarks } from './block-marks.ts';
import type { PaintedPage } from './painted.ts';
import { readPaintedPages } from './read-painted-pages.ts';

export interface PrintedType {
  readonly pages: readonly PaintedPage[];
  readonly blocks: readonly Block[];
  /** Of its language. */
  readonly direction: 'ltr' | 'rtl';
}

/** @throws Error if it is no PDF, or one without a structure tree */
export async function readType(pdf: OpenPdf): Promise<PrintedType> {
  const document = await pdf.objects();
  const pages = await readPaintedPages(pdf);
  const marks = blockMarks(readStructure(document, pages.map(wordsOf)));
  return { pages, blocks: blocksOf(pages, marks), direction: directionOf(languageOf(document)) };
}

/** The catalog's (ISO 32000-1 14.9.2); without one, another check says so. */
function languageOf({ catalog }: PDFDocument): string {
  const language = catalog.lookup(PDFName.of('Lang'));
  const isText = language instanceof PDFString || language instanceof PDFHexString;
  return isText ? language.decodeText() : 'und';
}

/** The tree only has to know which marks have words. */
function wordsOf({ glyphs }: PaintedPage): PdfPage {
  const texts = new Map<number, string>();
  for (const { mark, text } of glyphs) {
    if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? '') + text);
  }
  return { texts, links: new Map() };
}
