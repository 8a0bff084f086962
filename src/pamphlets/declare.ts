/** Turns what Chromium printed into a pamphlet that says what its page says, and always in the same bytes. */
import { type PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Standard } from '../model/standard.ts';
import { type Attachment, attachSource } from './attachment.ts';
import { tieBookmarks } from './bookmarks.ts';
import { markPages } from './content/mark-pages.ts';
import { dayOf } from './day-of.ts';
import { saveWithContentId } from './file/save-with-content-id.ts';
import { nameGlyphs } from './glyph-letters.ts';
import { writeMetadata } from './metadata.ts';
import { writeOutputIntent } from './output-intent.ts';
import type { PageElement } from './page-elements.ts';
import { labelPages } from './page-labels.ts';
import type { PrintedDocument } from './print.ts';
import { withBoxes } from './structure/boxes.ts';
import { dropLongNames, settlePlaces } from './structure/destinations.ts';
import { readPrintedTree } from './structure/printed-tree.ts';
import { rebuild } from './structure/rebuild.ts';
import { writeTree } from './structure/write-tree.ts';
import { sweep } from './sweep.ts';

export type Declaration = Pick<PamphletEntry, 'title' | 'authors' | 'language' | 'dated' | 'cover'>;

/** The program that all files name as the one that made them. */
export const creator = 'Policy Papers Press';

/**
 * Makes a printed document conform to a standard: its structure from the page, its metadata from the
 * manifest.
 *
 * @param elements those of the page, each at the index that is its key
 * @param attachment the file that the document is made from, if it is to hold it
 * @throws Error if the document is not what Chromium prints of such a page
 */
export async function declare(
  { document, contents }: PrintedDocument,
  declaration: Declaration,
  elements: readonly PageElement[],
  standard: Standard,
  attachment?: Attachment,
): Promise<Uint8Array> {
  dropLongNames(document);
  nameGlyphs(document, contents);
  const tree = withBoxes(
    rebuild(readPrintedTree(document, contents), elements),
    document,
    contents,
  );
  settlePlaces(document, tree);
  const { numbers, replaced } = writeTree(document, tree, standard);
  const numbered = markPages(document, contents, numbers);
  labelPages(document, numbered, declaration.cover);
  tieBookmarks(document, headingsOf(elements), replaced, standard);
  followStructureByTab(document);
  describe(document, declaration, standard, attachment !== undefined);
  writeOutputIntent(document);
  sweep(document);
  if (attachment) await attachSource(document, attachment, declaration);
  document.context.header =
    standard === 'ua-1' ? PDFHeader.forVersion(1, 7) : PDFHeader.forVersion(2, 0);
  return saveWithContentId(document);
}

/** Chromium knows the title of the web page only, and writes the time of day. */
function describe(
  document: PDFDocument,
  { title, authors, language, dated }: Declaration,
  standard: Standard,
  holdsFile: boolean,
): void {
  // ISO 14289-1 7.1: a title, and that a reader shows it instead of the file's name.
  document.setTitle(title, { showInWindowTitleBar: true });
  if (authors.length > 0) document.setAuthor(authors.join(', '));
  // ISO 14289-1 7.2: the language of the document.
  document.setLanguage(language);
  const producer = `${creator} (${document.getProducer()})`;
  document.setProducer(producer);
  document.setCreator(creator);
  const date = dayOf(dated);
  document.setCreationDate(date);
  document.setModificationDate(date);
  writeMetadata(document, {
    title,
    authors,
    language,
    creator,
    producer,
    date,
    standard,
    holdsFile,
  });
  // ISO 19005-4 6.1.3: what XMP says is not said again.
  if (standard === 'ua-2') delete document.context.trailerInfo.Info;
}

function headingsOf(elements: readonly PageElement[]): string[] {
  return elements.flatMap(({ tag, name }) => (/^h[1-6]$/.test(tag) ? [name ?? ''] : []));
}

/** ISO 14289-1 7.18.3: a page with annotations is walked through in the order of its structure. */
function followStructureByTab(document: PDFDocument): void {
  for (const page of document.getPages()) {
    if (page.node.Annots()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}
