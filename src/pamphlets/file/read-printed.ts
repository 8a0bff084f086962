/** Reads the document that Chromium printed, by its table of objects (ISO 32000-1 7.5.4). */
import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { ObjectReader } from './object-reader.ts';
import { writtenOtherwise } from './written-otherwise.ts';

const tableStart = /startxref\n(\d+)\n%%EOF\s*$/;
/** All objects stand in one part of it, a line for each. */
const table = /xref\n0 \d+\n((?:\d{10} \d{5} [fn] \n)+)trailer\n/y;
const line = /(\d+) \d+ ([fn])/g;

/**
 * In a quarter of the time that pdf-lib takes for it, since that reads any PDF, and mends it.
 *
 * @throws Error if the file is not written as Chromium writes it
 */
export async function readPrinted(bytes: Uint8Array): Promise<PDFDocument> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = file.toString('latin1');
  table.lastIndex = Number(tableStart.exec(text.slice(-64))?.[1]);
  const [, lines] = table.exec(text) ?? [];
  if (lines === undefined) {
    throw writtenOtherwise('The PDF has no table of objects as Chromium has it.');
  }
  const afterTable = table.lastIndex;

  const document = await PDFDocument.create({ updateMetadata: false });
  const { catalog, context } = document;
  const reader = new ObjectReader(file, text, context);
  const trailer = reader.readDictionary(afterTable);
  for (const [number, [, offset, use]] of [...lines.matchAll(line)].entries()) {
    if (use === 'n') context.assign(PDFRef.of(number), reader.readIndirect(Number(offset)));
  }
  const [root, info] = [trailer.get(PDFName.of('Root')), trailer.get(PDFName.of('Info'))];
  if (!(root instanceof PDFRef)) throw writtenOtherwise('The PDF has no catalog.');
  // What pdf-lib has not read itself keeps the catalog that it was created with.
  for (const [key, value] of context.lookup(root, PDFDict).entries()) catalog.set(key, value);
  context.assign(root, catalog);
  context.trailerInfo = { Root: root, ...(info && { Info: info }) };
  return document;
}
