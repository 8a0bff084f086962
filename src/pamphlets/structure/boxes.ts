/** Gives figures, formulas and tables their place on the page (ISO 32000-1 14.8.5.4.3, BBox). */
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { around, type Box } from '../content/matrix.ts';
import type { PageContent } from '../content/page-content.ts';
import { paintedBoxes } from '../content/painted-boxes.ts';
import { resourcesOf } from '../content/resources.ts';
import { isContent, type StructureElement } from './element.ts';
import type { MarkedContent } from './printed-tree.ts';

type BoxOf = (content: MarkedContent) => Box | undefined;

const placed: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Table']);

/** @param contents with the numbers that Chromium gave them, as the tree has them */
export function withBoxes(
  tree: StructureElement,
  document: PDFDocument,
  contents: ReadonlyMap<PDFRef, PageContent>,
): StructureElement {
  const wanted = Map.groupBy([...placedIn(tree)].flatMap(contentOnOnePage), ({ page }) => page);
  const boxes = new Map<PDFRef, ReadonlyMap<number, Box>>();
  for (const page of document.getPages()) {
    const [content, own] = [contents.get(page.ref), wanted.get(page.ref)];
    if (!content || !own) continue;
    const { x, y, width, height } = page.getMediaBox();
    const numbers = new Set(own.map(({ mcid }) => mcid));
    const sheet: Box = [x, y, x + width, y + height];
    boxes.set(page.ref, paintedBoxes(content, resourcesOf(page), sheet, numbers));
  }
  return place(tree, ({ page, mcid }) => boxes.get(page)?.get(mcid));
}

function* placedIn(element: StructureElement): Generator<StructureElement> {
  if (placed.has(element.type)) yield element;
  for (const kid of element.kids) if (!isContent(kid)) yield* placedIn(kid);
}

/** Only what stands on one page has a place on it (ISO 32000-1 table 344). */
function contentOnOnePage(element: StructureElement): MarkedContent[] {
  const contents = contentIn(element);
  return contents.every(({ page }) => page === contents[0]?.page) ? contents : [];
}

function contentIn({ kids }: StructureElement): MarkedContent[] {
  return kids.flatMap((kid) => (isContent(kid) ? [kid] : contentIn(kid)));
}

function place(element: StructureElement, boxOf: BoxOf): StructureElement {
  const kids = element.kids.map((kid) => (isContent(kid) ? kid : place(kid, boxOf)));
  const contents = placed.has(element.type) ? contentOnOnePage(element) : [];
  const box = contents.reduce<Box | undefined>((whole, content) => {
    const own = boxOf(content);
    return own ? around(whole, own) : whole;
  }, undefined);
  return { ...element, kids, ...(box && { attributes: { owner: 'Layout', box: rounded(box) } }) };
}

/** To hundredths of a pt, of which nobody sees the halves. */
function rounded([left, bottom, right, top]: Box): Box {
  const round = (length: number) => Math.round(length * 100) / 100;
  return [round(left), round(bottom), round(right), round(top)];
}
