/** Checks that pictures, formulas and tables of a pamphlet say rightly where on their page they stand. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { around, type Box } from './painting/box.ts';
import { marksOf } from './pdf-objects.ts';
import type { OpenPdf } from './read-pdf.ts';
import { type MarkedBoxes, markedBoxes } from './sheet/marked-boxes.ts';

/** How far a box may be from what is painted, in pt. */
const tolerance = 1;

/** What a person calls the structure types that have a place (ISO 32000-1 table 344, BBox). */
const names: Readonly<Record<string, string | undefined>> = {
  Figure: 'picture',
  Formula: 'formula',
  Table: 'table',
};

/** What is wrong with the places, each in a sentence. */
export async function findWrongPlaces(pdf: OpenPdf): Promise<string[]> {
  const document = await pdf.objects();
  const numbers = document.getPages().map(({ ref }) => ref);
  const pages = await pdf.pages();
  const read = new Map<number, MarkedBoxes>();
  const faults: string[] = [];
  for (const [name, element] of placedElements(document)) {
    const marks = [...marksOf(element, numbers)];
    const [number, ...others] = new Set(marks.map(({ page }) => page));
    // Over several pages there is no one place.
    if (number === undefined || others.length > 0) continue;
    const page = read.get(number) ?? (await markedBoxes(await pages.getPage(number)));
    read.set(number, page);
    const painted = around(marks.flatMap(({ mark }) => page.marks.get(mark) ?? []));
    const fault = painted && faultOf(boxOf(element, page), painted, page);
    if (fault) faults.push(`The ${name} on page ${number} ${fault}.`);
  }
  return faults;
}

function faultOf(box: Box | undefined, painted: Box, page: MarkedBoxes): string | undefined {
  if (!box) return 'does not say where it stands';
  if (!encloses({ left: 0, top: 0, right: page.width, bottom: page.height }, box)) {
    return 'stands beyond the edge of the page, as it says';
  }
  return encloses(box, painted) ? undefined : 'is painted elsewhere than it says';
}

function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

/** Those of the structure tree, with the names that people know them by. */
function* placedElements({ context }: PDFDocument): Generator<[name: string, element: PDFDict]> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const type = object.lookup(PDFName.of('S'));
    const name = type instanceof PDFName ? names[type.decodeText()] : undefined;
    if (name && object.has(PDFName.of('P'))) yield [name, object];
  }
}

/** In pt from the upper left corner, where a PDF counts from the lower left one. */
function boxOf(element: PDFDict, { height }: MarkedBoxes): Box | undefined {
  const numbers = attributesOf(element)
    .map((attributes) => attributes.lookup(PDFName.of('BBox')))
    .find((box) => box instanceof PDFArray)
    ?.asArray()
    .map((number) => (number instanceof PDFNumber ? number.asNumber() : Number.NaN));
  const [left, bottom, right, top] = numbers ?? [];
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) {
    return undefined;
  }
  return { left, top: height - top, right, bottom: height - bottom };
}

/** ISO 32000-1 14.7.5: one dictionary, or those of several owners in an array. */
function attributesOf(element: PDFDict): PDFDict[] {
  const given: PDFObject | undefined = element.lookup(PDFName.of('A'));
  const all =
    given instanceof PDFArray ? given.asArray().map((_, index) => given.lookup(index)) : [given];
  return all.filter((attributes) => attributes instanceof PDFDict);
}
