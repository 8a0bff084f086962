/** Content of a PDF without the marks that tie it to a structure tree. */
import { deflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { readOperations } from '../content/operations.ts';
import { bytesOf } from '../file/stream-bytes.ts';

/** ISO 32000-1 14.6.1: the operators of marked content. */
const marking = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP']);

/** Takes the marks out of all that pages draw by name: forms, and tiles of patterns. */
export function unmarkDrawings({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const { dict } = object;
    // ISO 32000-1 14.7.4.4: numbers in the tree that is left behind.
    for (const key of ['StructParent', 'StructParents']) dict.delete(PDFName.of(key));
    const isForm = dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    if (!isForm && !dict.has(PDFName.of('PatternType'))) continue;
    dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.delete(PDFName.of('Properties'));
    const content = deflated(withoutMarks(textOf(object)));
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    dict.delete(PDFName.of('DecodeParms'));
    context.assign(ref, PDFRawStream.of(dict, content));
  }
}

/** @param text the decoded stream, a character a byte */
export function withoutMarks(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { operator, start, end } of readOperations(text)) {
    if (!marking.has(operator)) continue;
    parts.push(text.slice(copied, start));
    copied = end;
  }
  return [...parts, text.slice(copied)].join('');
}

/** Decoded, a character a byte. */
export function textOf(stream: PDFRawStream): string {
  return bytesOf(stream).toString('latin1');
}

/** @param text a character a byte */
export function deflated(text: string): Uint8Array {
  return deflateSync(Buffer.from(text, 'latin1'));
}
