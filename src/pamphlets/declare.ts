/** Says in the PDF what it is: title, authors, language, dates; so that the same page has the same bytes. */
import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PamphletEntry } from '../model/manifest.ts';
import { renumberElementIds } from './element-ids.ts';

export type Declaration = Pick<PamphletEntry, 'title' | 'authors' | 'language' | 'dated'>;

const creator = 'Policy Papers Press';

/**
 * Writes what the manifest says of a pamphlet into its document, and the document into bytes.
 * Chromium knows the title of the web page only, and writes the time of day.
 */
export async function declare(
  document: PDFDocument,
  { title, authors, language, dated }: Declaration,
): Promise<Uint8Array> {
  // ISO 14289-1 7.1: a title, and that a reader shows it instead of the file's name.
  document.setTitle(title, { showInWindowTitleBar: true });
  if (authors.length > 0) document.setAuthor(authors.join(', '));
  // ISO 14289-1 7.2: the language of the document.
  document.setLanguage(language);
  document.setProducer(`${creator} (${document.getProducer()})`);
  document.setCreator(creator);
  const day = new Date(`${dated}T00:00:00Z`);
  document.setCreationDate(day);
  document.setModificationDate(day);
  followStructureByTab(document);
  renumberElementIds(document);
  // ISO 32000-1 7.5.7: Chromium's 1.4 knows no object streams, in which pdf-lib saves.
  document.context.header = PDFHeader.forVersion(1, 7);
  return saveWithContentId(document);
}

/** ISO 14289-1 7.18.3: a page with annotations is walked through in the order of its structure. */
function followStructureByTab(document: PDFDocument): void {
  for (const page of document.getPages()) {
    if (page.node.Annots()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
}

/** ISO 32000-1 14.4: the file's identifier; made from its content, so that it repeats with it. */
async function saveWithContentId(document: PDFDocument): Promise<Uint8Array> {
  const save = (): Promise<Uint8Array> =>
    document.save({ addDefaultPage: false, updateFieldAppearances: false });
  delete document.context.trailerInfo.ID;
  const digest = createHash('sha256')
    .update(await save())
    .digest('hex')
    .slice(0, 32);
  const id = PDFHexString.of(digest);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return save();
}
