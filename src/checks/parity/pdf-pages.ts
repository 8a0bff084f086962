/** Reads the pages of a PDF through pdf.js: their marked words, and where their links lead. */
import type { PDFPage } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf } from '../read-pdf.ts';
import { actualTextsOn } from './actual-texts.ts';
import { type MarkedText, readMarkedText } from './marked-text.ts';

export interface PdfPage {
  readonly texts: MarkedText;
  /** By the number of the annotation's object. */
  readonly links: ReadonlyMap<number, PdfLink>;
}

export interface PdfLink {
  /** An absolute address, or `#` and the name, if it has one, of a destination in the document. */
  readonly target: string;
  /** The page of that destination, from 1. */
  readonly page?: number;
}

/** NoView (ISO 32000-1 table 165): nobody can follow such a link on a screen. */
const noView = 32;

/** @throws Error if it is no PDF */
export async function readPdfPages(pdf: OpenPdf): Promise<PdfPage[]> {
  const document = await pdf.pages();
  const pages: PdfPage[] = [];
  // What pdf.js does not show is read from the objects.
  for (const [index, same] of (await pdf.objects()).getPages().entries()) {
    const page = await document.getPage(index + 1);
    const texts = await readMarkedText(page, actualTextsOn(same));
    pages.push({ texts, links: await linksOn(document, page, same) });
  }
  return pages;
}

async function linksOn(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  same: PDFPage,
): Promise<Map<number, PdfLink>> {
  const links = new Map<number, PdfLink>();
  for (const { subtype, id, unsafeUrl, dest, annotationFlags } of await annotationsOn(page, same)) {
    if (subtype !== 'Link' || (annotationFlags & noView) !== 0) continue;
    links.set(
      Number.parseInt(id, 10),
      unsafeUrl ? { target: unsafeUrl } : await within(document, dest),
    );
  }
  return links;
}

/**
 * Those that are shown, and maybe some that are printed alone. For what is shown, pdf.js reads the whole text of
 * the page again, to tell what it lies on; so what is printed is asked for, if that is all there is, as PDF/A wants
 * (ISO 19005-2 6.3.2).
 */
async function annotationsOn(page: PDFPageProxy, same: PDFPage): Promise<Annotations> {
  const printed = await page.getAnnotations({ intent: 'print' });
  return printed.length === (same.node.Annots()?.size() ?? 0) ? printed : page.getAnnotations();
}

type Annotations = Awaited<ReturnType<PDFPageProxy['getAnnotations']>>;

/** @param destination a name, or a page with a place on it (ISO 32000-1 12.3.2) */
async function within(document: PDFDocumentProxy, destination: unknown): Promise<PdfLink> {
  const isNamed = typeof destination === 'string';
  const target = isNamed ? `#${decodeURIComponent(destination)}` : '#';
  const place: unknown = isNamed ? await document.getDestination(destination) : destination;
  const page: unknown = Array.isArray(place) ? place[0] : undefined;
  if (!isReference(page)) return { target };
  return { target, page: (await document.getPageIndex(page)) + 1 };
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
