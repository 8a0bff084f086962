/** Reads the tree of ids of a PDF: which structure elements can be named (ISO 32000-1 table 322). */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** @param root that of the structure tree */
export function elementsById(root: PDFDict): ReadonlyMap<string, PDFDict> {
  const tree = root.lookup(PDFName.of('IDTree'));
  return new Map(tree instanceof PDFDict ? entriesOf(tree) : []);
}

/** ISO 32000-1 7.9.6: a leaf has names, each before what it stands for, and any other node kids. */
function* entriesOf(node: PDFDict): Generator<[string, PDFDict]> {
  const names = node.lookup(PDFName.of('Names'));
  for (let index = 0; names instanceof PDFArray && index < names.size(); index += 2) {
    const [name, element] = [names.lookup(index), names.lookup(index + 1)];
    const isText = name instanceof PDFString || name instanceof PDFHexString;
    if (isText && element instanceof PDFDict) yield [name.decodeText(), element];
  }
  const kids = node.lookup(PDFName.of('Kids'));
  for (let index = 0; kids instanceof PDFArray && index < kids.size(); index++) {
    const kid = kids.lookup(index);
    if (kid instanceof PDFDict) yield* entriesOf(kid);
  }
}
