/** Opens a PDF by pdf.js, which reads it apart from the library that writes pamphlets. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @throws Error if the bytes are no PDF */
export async function readPdf<T>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // A copy, since pdf.js takes the bytes over; and it warns of what others are here to check.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    // Fonts have names only so.
    fontExtraProperties: true,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}
