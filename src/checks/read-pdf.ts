/** Opens a PDF for all that read it: once by each of two libraries, and by neither if nobody asks. */
import { PDFDocument } from '@cantoo/pdf-lib';
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenPdf {
  /**
   * Its objects, for reading alone: others read them too.
   *
   * @throws Error if it is no PDF
   */
  readonly objects: () => Promise<PDFDocument>;
  /**
   * Its pages, by pdf.js, which reads them apart from the library that writes pamphlets, and what a page paints once.
   *
   * @throws Error if it is no PDF
   */
  readonly pages: () => Promise<PDFDocumentProxy>;
}

/**
 * @param file its bytes, or what fetches them when they are first asked for
 * @returns what is read; what belongs to pdf.js does not last longer
 */
export async function readPdf<Result>(
  file: Uint8Array | (() => Promise<Uint8Array>),
  read: (pdf: OpenPdf) => Promise<Result>,
): Promise<Result> {
  const fetched = once(async () => (typeof file === 'function' ? await file() : file));
  const objects = once(async () => PDFDocument.load(await fetched(), { updateMetadata: false }));
  let task: PDFDocumentLoadingTask | undefined;
  const pages = once(async () => {
    task = openPages(await fetched());
    return await task.promise;
  });
  try {
    return await read({ objects, pages });
  } finally {
    await task?.destroy();
  }
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

function openPages(bytes: Uint8Array): PDFDocumentLoadingTask {
  // A copy, since pdf.js takes the bytes over; and it warns of what others are here to check.
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    // Fonts have names only so.
    fontExtraProperties: true,
  });
}
