/** Edits a finished PDF, for tests that take something out of it. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { streamOf } from './pdf-content.ts';

/** Those whose entry has this name: `S` of structure elements, `Subtype` of annotations. */
export function* dictionariesWith(
  { context }: PDFDocument,
  key: string,
  name: string,
): Generator<[PDFRef, PDFDict]> {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(PDFName.of(key)) === PDFName.of(name)) {
      yield [ref, object];
    }
  }
}

/** Takes an entry out of all elements of a type. */
export function strip(document: PDFDocument, type: string, key: string): void {
  for (const [, element] of dictionariesWith(document, 'S', type)) element.delete(PDFName.of(key));
}

export function rename(document: PDFDocument, from: string, to: string): void {
  for (const [, element] of dictionariesWith(document, 'S', from)) {
    element.set(PDFName.of('S'), PDFName.of(to));
  }
}

/** Puts the kids of elements in their place. */
export function dissolve(document: PDFDocument, type: string): void {
  for (const [ref, element] of dictionariesWith(document, 'S', type)) {
    const parent = element.get(PDFName.of('P'));
    if (!(parent instanceof PDFRef)) continue;
    const page = element.get(PDFName.of('Pg'));
    const kids = kidsOf(element);
    const around = document.context.lookup(parent, PDFDict);
    if (page && !around.has(PDFName.of('Pg'))) around.set(PDFName.of('Pg'), page);
    const siblings = kidsOf(around).flatMap((kid) => (kid === ref ? kids : [kid]));
    around.set(PDFName.of('K'), document.context.obj(siblings));
    for (const kid of kids) {
      if (kid instanceof PDFRef) {
        document.context.lookup(kid, PDFDict).set(PDFName.of('P'), parent);
      }
    }
  }
}

/** Takes the elements that match out of the tree, with all that is in them. */
export function remove(
  document: PDFDocument,
  type: string,
  matches: (element: PDFDict) => boolean = () => true,
): void {
  for (const [ref, element] of dictionariesWith(document, 'S', type)) {
    const parent = element.lookup(PDFName.of('P'), PDFDict);
    if (!matches(element)) continue;
    const others = kidsOf(parent).filter((kid) => kid !== ref);
    parent.set(PDFName.of('K'), document.context.obj(others));
  }
}

export function kidsOf(element: PDFDict) {
  return element.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? [];
}

export function rootOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
}

export function stripLinks(document: PDFDocument, key: string): void {
  for (const [, link] of dictionariesWith(document, 'Subtype', 'Link'))
    link.delete(PDFName.of(key));
}

export function editContent(document: PDFDocument, edit: (text: string) => string): void {
  for (const [index, { node }] of document.getPages().entries()) {
    const bytes = Buffer.from(edit(streamOf(document, index)), 'latin1');
    node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.flateStream(bytes)),
    );
  }
}

/** Of fonts: what their glyphs stand for (ISO 32000-1 9.10.3). */
export function editLetters(document: PDFDocument, edit: (map: string) => string): void {
  for (const [, font] of dictionariesWith(document, 'Type', 'Font')) {
    const stream = font.lookup(PDFName.of('ToUnicode'));
    if (!(stream instanceof PDFRawStream)) continue;
    const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const edited = document.context.flateStream(Buffer.from(edit(map), 'latin1'));
    font.set(PDFName.of('ToUnicode'), document.context.register(edited));
  }
}

export function editMetadata(
  { catalog, context }: PDFDocument,
  edit: (xmp: string) => string,
): void {
  const stream = catalog.lookup(PDFName.of('Metadata'), PDFStream);
  if (!(stream instanceof PDFRawStream)) throw new Error('The metadata was not read.');
  const xmp = edit(Buffer.from(stream.contents).toString('utf8'));
  const edited = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(edited));
}
