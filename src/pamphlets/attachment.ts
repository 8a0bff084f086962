/** Puts into a document the file that it was made from (ISO 19005-3 6.8, ISO 19005-4 6.9). */
import { createHash } from 'node:crypto';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PamphletEntry } from '../model/manifest.ts';
import { dayOf } from './day-of.ts';

export interface Attachment {
  /** In ASCII, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What readers of the document see it called. */
  readonly description: string;
}

/** The file as Markdown, associated with the document as its source, and dated as it is. */
export async function attachSource(
  document: PDFDocument,
  { name, bytes, description }: Attachment,
  { dated }: Pick<PamphletEntry, 'dated'>,
): Promise<void> {
  await document.attach(bytes, name, {
    mimeType: 'text/markdown',
    description,
    modificationDate: dayOf(dated),
    afRelationship: AFRelationship.Source,
  });
  await document.flush();
  // ISO 32000-1 table 46: pdf-lib leaves the checksum out.
  const specification = document.catalog.lookup(PDFName.of('AF'), PDFArray).lookup(0, PDFDict);
  const file = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'), PDFStream);
  const digest = createHash('md5').update(bytes).digest('hex');
  file.dict
    .lookup(PDFName.of('Params'), PDFDict)
    .set(PDFName.of('CheckSum'), PDFHexString.of(digest));
}
