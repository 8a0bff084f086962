/** Makes one annotation of those that Chromium writes for the parts of one line of a link. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

interface Part {
  readonly ref: PDFRef;
  readonly annotation: PDFDict;
  /** Left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/**
 * A formula in a link has an annotation for each of its letters and signs, and whoever goes through
 * the links by keyboard would stop at every one. So the first of a line takes the room of all.
 *
 * @param annotations those of each element; on return, each line's own are left on the pages
 */
export function oneForEachLine(
  document: PDFDocument,
  annotations: ReadonlyMap<PDFRef, readonly PDFRef[]>,
): ReadonlyMap<PDFRef, readonly PDFRef[]> {
  const taken = new Set<PDFObject>();
  for (const refs of annotations.values()) {
    if (refs.length < 2) continue;
    for (const page of document.getPages()) {
      for (const ref of joinLines(partsOn(page, refs))) taken.add(ref);
    }
  }
  if (taken.size === 0) return annotations;
  for (const { node } of document.getPages()) {
    const kept = node
      .Annots()
      ?.asArray()
      .filter((ref) => !taken.has(ref));
    if (kept) node.set(PDFName.of('Annots'), document.context.obj(kept));
  }
  return new Map(
    [...annotations].map(([element, refs]) => [element, refs.filter((ref) => !taken.has(ref))]),
  );
}

/** The tallest first: of a formula, that of the whole is before those of its parts. */
function partsOn({ node, doc }: PDFPage, refs: readonly PDFRef[]): Part[] {
  const here = new Set<PDFObject>(node.Annots()?.asArray());
  return refs
    .filter((ref) => here.has(ref))
    .map((ref) => {
      const annotation = doc.context.lookup(ref, PDFDict);
      const { x, y, width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      const part: Part = { ref, annotation, box: [x, y, x + width, y + height] };
      return part;
    })
    .toSorted((one, other) => heightOf(other) - heightOf(one));
}

/** @returns the annotations whose room others have taken */
function joinLines(parts: readonly Part[]): PDFRef[] {
  const [first, ...others] = parts;
  if (!first) return [];
  const inLine = others.filter((part) => isInLine(part, first));
  const boxes = [first, ...inLine].map(({ box }) => box);
  if (inLine.length > 0) {
    const [left, bottom, right, top] = [0, 1, 2, 3].map((side) => {
      const places = boxes.map((box) => box[side] ?? 0);
      return side < 2 ? Math.min(...places) : Math.max(...places);
    });
    const rect = first.annotation.context.obj([left, bottom, right, top]);
    first.annotation.set(PDFName.of('Rect'), rect);
  }
  const rest = others.filter((part) => !inLine.includes(part));
  return [...inLine.map(({ ref }) => ref), ...joinLines(rest)];
}

/** Lines of a text may touch; what stands in one shares half of its height, or stands within the other. */
function isInLine({ box: one }: Part, { box: other }: Part): boolean {
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return shared > Math.min(heightOf({ box: one }), heightOf({ box: other })) / 2;
}

function heightOf({ box }: Pick<Part, 'box'>): number {
  return box[3] - box[1];
}
