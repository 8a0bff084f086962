/** What streams of a PDF hold (ISO 32000-1 7.4), by Node's zlib: pdf-lib deflates and inflates in JavaScript. */
import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFContext, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';

type Entries = Parameters<PDFContext['stream']>[1];

/** Decoded. */
export function bytesOf(stream: PDFRawStream): Buffer {
  const { dict, contents } = stream;
  const isPlain = !dict.has(PDFName.of('DecodeParms'));
  if (isPlain && dict.lookup(PDFName.of('Filter')) === PDFName.FlateDecode) {
    return inflateSync(contents);
  }
  return Buffer.from(decodePDFRawStream(stream).decode());
}

/** @param entries what its dictionary says beside that */
export function deflatedStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Entries = {},
): PDFRawStream {
  // A level less than usual saves a quarter of the time, for a fiftieth more of bytes.
  const deflated = deflateSync(bytes, { level: 5 });
  return context.stream(deflated, { ...entries, Filter: 'FlateDecode' });
}
