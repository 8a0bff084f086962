/** Reads the structure tree that Chromium writes: which element owns which marked content. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PageContent } from '../content/page-content.ts';
import { paintedMarks } from '../content/painted-marks.ts';
import { keyOf } from '../element-keys.ts';

/** A marked-content sequence (ISO 32000-1 14.6), by its page and its number on it. */
export interface MarkedContent {
  readonly page: PDFRef;
  readonly mcid: number;
}

export interface PrintedElement {
  /** Its structure type, as written. */
  readonly type: string;
  /** Of the element of the page that it stands for; those of pieces of text have none. */
  readonly key: number | undefined;
  /** Where it stands in the file, to which the parent tree refers. */
  readonly ref: PDFRef;
  readonly kids: readonly (PrintedElement | MarkedContent)[];
}

export function isElement(kid: PrintedElement | MarkedContent): kid is PrintedElement {
  return 'kids' in kid;
}

/**
 * @param contents what does not paint anything is left out of the tree
 * @throws Error if the document has no structure tree.
 */
export function readPrintedTree(
  document: PDFDocument,
  contents: ReadonlyMap<PDFRef, PageContent>,
): PrintedElement {
  const painted = new Map([...contents].map(([page, content]) => [page, paintedMarks(content)]));

  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const [top] = kidsOf(root);
  if (!(top instanceof PDFRef)) throw new Error('Chromium wrote a PDF without a structure tree.');
  return readElement(document, top, ({ page, mcid }) => painted.get(page)?.has(mcid) ?? false);
}

type IsPainted = (content: MarkedContent) => boolean;

/** Kept, since pdf-lib takes longer to find a name than what stands under it. */
const names = {
  type: PDFName.of('S'),
  kids: PDFName.of('K'),
  language: PDFName.of('Lang'),
  page: PDFName.of('Pg'),
  mcid: PDFName.of('MCID'),
};

function readElement(document: PDFDocument, ref: PDFRef, isPainted: IsPainted): PrintedElement {
  const element = document.context.lookup(ref, PDFDict);
  const kids: PrintedElement['kids'][number][] = [];
  for (const kid of kidsOf(element)) {
    const target = document.context.lookup(kid);
    if (kid instanceof PDFRef && target instanceof PDFDict && target.has(names.type)) {
      kids.push(readElement(document, kid, isPainted));
      continue;
    }
    const content = contentOf(target, element);
    if (content && isPainted(content)) kids.push(content);
  }
  const type = element.lookup(names.type, PDFName).asString().slice(1);
  return { type, key: keyIn(element), ref, kids };
}

/** A number of the element's page, or a dictionary with both; anything else refers to an annotation. */
function contentOf(kid: PDFObject | undefined, element: PDFDict): MarkedContent | undefined {
  const mcid = kid instanceof PDFDict ? kid.get(names.mcid) : kid;
  if (!(mcid instanceof PDFNumber)) return undefined;
  const own = kid instanceof PDFDict ? kid.get(names.page) : undefined;
  const page = own ?? element.get(names.page);
  return page instanceof PDFRef ? { page, mcid: mcid.asNumber() } : undefined;
}

/** In its language, which Chromium writes in ASCII. */
function keyIn(element: PDFDict): number | undefined {
  const language = element.get(names.language);
  return language instanceof PDFString ? keyOf(language.asString()) : undefined;
}

/** ISO 32000-1 table 323: K is one kid or an array of them. */
function kidsOf(element: PDFDict) {
  const kids = element.lookup(names.kids);
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(names.kids);
  return kid ? [kid] : [];
}
