/** Reads the structure tree that Chromium writes: which element owns which marked content. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
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

function readElement(document: PDFDocument, ref: PDFRef, isPainted: IsPainted): PrintedElement {
  const element = document.context.lookup(ref, PDFDict);
  const page = element.get(PDFName.of('Pg'));
  const language = element.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString);
  const kids = kidsOf(element).flatMap((kid): (PrintedElement | MarkedContent)[] => {
    const target = document.context.lookup(kid);
    if (target instanceof PDFNumber && page instanceof PDFRef) {
      return [{ page, mcid: target.asNumber() }];
    }
    if (!(target instanceof PDFDict)) return [];
    if (kid instanceof PDFRef && target.has(PDFName.of('S')))
      return [readElement(document, kid, isPainted)];
    const mcid = target.get(PDFName.of('MCID'));
    const itsPage = target.get(PDFName.of('Pg')) ?? page;
    // Anything else refers to an annotation, which the parent tree ties to its element as well.
    if (!(mcid instanceof PDFNumber) || !(itsPage instanceof PDFRef)) return [];
    return [{ page: itsPage, mcid: mcid.asNumber() }];
  });
  return {
    type: element.lookup(PDFName.of('S'), PDFName).decodeText(),
    key: language && keyOf(language.decodeText()),
    ref,
    kids: kids.filter((kid) => isElement(kid) || isPainted(kid)),
  };
}

/** ISO 32000-1 table 323: K is one kid or an array of them. */
function kidsOf(element: PDFDict) {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(PDFName.of('K'));
  return kid ? [kid] : [];
}
