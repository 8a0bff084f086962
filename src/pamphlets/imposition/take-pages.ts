/** Takes the pages of a PDF over into another one, as drawings that can be placed there. */
import {
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Rectangle } from './measures.ts';
import { deflated, textOf, unmarkDrawings, withoutMarks } from './unmarked-content.ts';

export interface TakenPages {
  /** New, with nothing in it but what these pages draw with. */
  readonly document: PDFDocument;
  /** A form XObject of each page (ISO 32000-1 8.10), in the order of reading and in its coordinates. */
  readonly forms: readonly PDFRef[];
  /** Of each page, all that was printed. */
  readonly media: Rectangle;
  /** Of each, the page when it is cut (ISO 32000-1 14.11.2): all, unless the PDF says otherwise. */
  readonly trim: Rectangle;
}

/**
 * What the pages draw with is copied, each font once for all of them; structure, links and bookmarks
 * stay behind, since nothing that draws refers to them.
 *
 * @throws Error if the bytes are no PDF, have no page, or pages that are turned or differ in size
 */
export async function takePages(bytes: Uint8Array): Promise<TakenPages> {
  // What Ghostscript has written is to be read as well as what Chromium has.
  const reader = await PDFDocument.load(bytes, {
    updateMetadata: false,
    // Without rests, which take as long as the parsing.
    parseSpeed: ParseSpeeds.Fastest,
  });
  const pages = reader.getPages();
  const [first] = pages;
  if (!first) throw new Error('The PDF has no pages.');
  const other = pages.findIndex((page) => shapeOf(page) !== shapeOf(first));
  if (other > 0 || first.getRotation().angle !== 0) {
    throw new Error(
      `Page ${Math.max(other, 0) + 1} is turned, or is not as large as the first one.`,
    );
  }
  unmarkDrawings(reader);
  const document = await PDFDocument.create({ updateMetadata: false });
  const copier = PDFObjectCopier.for(reader.context, document.context);
  return {
    document,
    forms: pages.map((page) => document.context.register(copier.copy(formOf(page)))),
    media: first.getMediaBox(),
    trim: first.getTrimBox(),
  };
}

function shapeOf(page: PDFPage): string {
  return JSON.stringify([page.getMediaBox(), page.getTrimBox(), page.getRotation()]);
}

function formOf(page: PDFPage): PDFRawStream {
  const { context } = page.doc;
  const { x, y, width, height } = page.getMediaBox();
  const form = context.obj({ Type: 'XObject', Subtype: 'Form', Filter: 'FlateDecode' });
  form.set(PDFName.of('BBox'), context.obj([x, y, x + width, y + height]));
  const resources = page.node.Resources();
  resources?.delete(PDFName.of('Properties'));
  if (resources) form.set(PDFName.of('Resources'), resources);
  // ISO 32000-1 11.6.6: how its transparent objects are blended.
  const group = page.node.get(PDFName.of('Group'));
  if (group) form.set(PDFName.of('Group'), group);
  return PDFRawStream.of(form, deflated(withoutMarks(contentOf(page))));
}

/** ISO 32000-1 7.8.2: the streams of a page are one. */
function contentOf({ node, doc }: PDFPage): string {
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => doc.context.lookup(stream))
    .filter((stream) => stream instanceof PDFRawStream)
    .map(textOf)
    .join('\n');
}
