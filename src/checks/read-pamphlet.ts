/** Reads from a PDF what is checked of it, and nothing of how it was made. */
import {
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { OpenPdf } from './read-pdf.ts';
import { readXml, type XmlElement } from './xml.ts';

export interface PamphletFacts {
  /** True if it has a structure tree and says that it is marked (ISO 32000-1 14.7, 14.8). */
  readonly tagged: boolean;
  readonly title: string | undefined;
  /** The catalog's language (ISO 32000-1 14.9.2). */
  readonly language: string | undefined;
  /** Width and height of each page as it is seen, in pt. */
  readonly pages: readonly (readonly [number, number])[];
  /** Each font once. */
  readonly fonts: readonly PamphletFont[];
}

export interface PamphletFont {
  readonly name: string;
  readonly embedded: boolean;
  /** Its glyphs are drawings, which no reader of the text can rely on. */
  readonly type3: boolean;
}

/** The keys under which a descriptor holds the font's program (ISO 32000-1 table 122). */
const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));

/** @throws Error if it is no PDF. */
export async function readPamphlet(pdf: OpenPdf): Promise<PamphletFacts> {
  const document = await pdf.objects();
  const { catalog } = document;
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  const language = catalog.lookup(PDFName.of('Lang'));
  return {
    tagged:
      marked === PDFBool.True &&
      catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) !== undefined,
    title: document.getTitle() ?? titleInMetadata(catalog),
    language:
      language instanceof PDFString || language instanceof PDFHexString
        ? language.decodeText()
        : undefined,
    pages: document.getPages().map((page) => {
      const { width, height } = page.getMediaBox();
      return page.getRotation().angle % 180 === 0 ? [width, height] : [height, width];
    }),
    fonts: fontsOf(document),
  };
}

const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** ISO 16684-1: dc:title, for files of PDF 2.0, which say it nowhere else. */
function titleInMetadata(catalog: PDFDict): string | undefined {
  const stream = catalog.lookupMaybe(PDFName.of('Metadata'), PDFStream);
  if (!stream) return undefined;
  const packet = Buffer.from(stream.getContents()).toString('utf8');
  const [metadata] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(packet) ?? [];
  return metadata && textOfTitle(readXml(metadata));
}

function textOfTitle(element: XmlElement): string | undefined {
  if (element.name === 'title' && element.namespace === dublinCore) return element.text.trim();
  for (const child of element.children) {
    const title = textOfTitle(child);
    if (title !== undefined) return title;
  }
  return undefined;
}

function fontsOf(document: PDFDocument): PamphletFont[] {
  const fonts = new Map<string, PamphletFont>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) {
      continue;
    }
    const type3 = object.lookup(PDFName.of('Subtype')) === PDFName.of('Type3');
    // The program of a composite font belongs to its one descendant, which comes by in its turn.
    if (object.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')) continue;
    const name = nameOf(object);
    const embedded = type3 || programs.some((key) => descriptorOf(object)?.has(key));
    fonts.set(`${name} ${type3} ${embedded}`, { name, embedded, type3 });
  }
  return [...fonts.values()];
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  return font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
}

/** Without the tag of six letters that marks a subset (ISO 32000-1 9.6.4). */
function nameOf(font: PDFDict): string {
  const name =
    font.lookupMaybe(PDFName.of('BaseFont'), PDFName) ??
    descriptorOf(font)?.lookupMaybe(PDFName.of('FontName'), PDFName);
  return name?.decodeText().replace(/^[A-Z]{6}\+/, '') ?? 'without a name';
}
