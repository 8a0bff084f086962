/** Says which colour space the colours of a document are in (ISO 19005-2 6.2.3). */
import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

const condition = 'sRGB IEC61966-2.1';

/** The same for every document, and made once. */
const profile = deflateSync(srgbProfile());

export function writeOutputIntent({ catalog, context }: PDFDocument): void {
  const stream = context.stream(profile, { N: 3, Filter: 'FlateDecode' });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(condition),
    Info: PDFString.of(condition),
    DestOutputProfile: context.register(stream),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
