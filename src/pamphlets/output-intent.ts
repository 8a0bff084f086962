/** Says which colour space the colours of a document are in (ISO 19005-2 6.2.3). */
import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { srgbProfile } from './srgb-profile.ts';

const condition = 'sRGB IEC61966-2.1';

export function writeOutputIntent({ catalog, context }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(condition),
    Info: PDFString.of(condition),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
