/** Writes a structure tree in the place of Chromium's, with its parent tree, ids and role map. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { isContent, type Kid, type StructureAttributes, type StructureElement } from './element.ts';
import type { MarkedContent } from './printed-tree.ts';

/** For each page: its marked content's old numbers, with the new ones, which have no gaps. */
export type NewNumbers = ReadonlyMap<PDFRef, ReadonlyMap<number, number>>;

export interface WrittenTree {
  readonly numbers: NewNumbers;
  /** For elements that Chromium wrote: those in their place. */
  readonly replaced: ReadonlyMap<PDFRef, PDFRef>;
}

/** Types of PDF 2.0, each as the nearest one of 1.7 (ISO 32000-1 14.7.3). */
const roleMap = { Em: 'Span', Strong: 'Span' };

/** Replaces the tree. The content of the pages must be numbered anew after this. */
export function writeTree(document: PDFDocument, tree: StructureElement): WrittenTree {
  const { context, catalog } = document;
  const writer = new TreeWriter(document, annotationsByElement(document));
  const root = context.nextRef();
  const top = writer.write(tree, root);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [top],
      ParentTree: { Nums: writer.parents() },
      ParentTreeNextKey: writer.nextKey,
      IDTree: { Names: writer.names() },
      RoleMap: roleMap,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  return writer;
}

/** The annotations of each element that Chromium wrote, as its parent tree has them. */
function annotationsByElement(document: PDFDocument): ReadonlyMap<PDFRef, readonly PDFRef[]> {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const owners = new Map<number, PDFRef>();
  for (let index = 0; index < nums.size(); index += 2) {
    const owner = nums.get(index + 1);
    if (owner instanceof PDFRef) owners.set(nums.lookup(index, PDFNumber).asNumber(), owner);
  }
  const found = new Map<PDFRef, PDFRef[]>();
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const annotation = document.context.lookup(ref, PDFDict);
      const number = annotation.lookupMaybe(PDFName.of('StructParent'), PDFNumber);
      const owner = number && owners.get(number.asNumber());
      if (ref instanceof PDFRef && owner) found.set(owner, [...(found.get(owner) ?? []), ref]);
    }
  }
  return found;
}

class TreeWriter implements WrittenTree {
  readonly numbers = new Map<PDFRef, Map<number, number>>();
  readonly replaced = new Map<PDFRef, PDFRef>();
  readonly #context: PDFContext;
  readonly #annotations: ReadonlyMap<PDFRef, readonly PDFRef[]>;
  readonly #pages: readonly PDFPage[];
  /** For each page, the elements that own its marked content, by number. */
  readonly #owners = new Map<PDFRef, PDFRef[]>();
  /** The elements that own annotations; their keys follow those of the pages. */
  readonly #annotationOwners: PDFRef[] = [];
  readonly #ids = new Map<string, PDFRef>();

  constructor(document: PDFDocument, annotations: ReadonlyMap<PDFRef, readonly PDFRef[]>) {
    this.#context = document.context;
    this.#annotations = annotations;
    this.#pages = document.getPages();
    for (const [key, page] of this.#pages.entries()) {
      page.node.set(PDFName.of('StructParents'), PDFNumber.of(key));
      this.numbers.set(page.ref, new Map());
      this.#owners.set(page.ref, []);
    }
  }

  get nextKey(): number {
    return this.#pages.length + this.#annotationOwners.length;
  }

  write(element: StructureElement, parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef();
    if (element.printed) this.replaced.set(element.printed, ref);
    const { type, language, alt, expansion, actualText, id, attributes } = element;
    const page = element.kids.find(isContent)?.page;
    const kids = [
      ...element.kids.map((kid) => this.#kid(kid, ref, page)),
      ...this.#annotationsOf(element, ref),
    ];
    const dictionary = this.#context.obj({ Type: 'StructElem', S: type, P: parent, K: kids });
    if (page) dictionary.set(PDFName.of('Pg'), page);
    const texts = { Lang: language, Alt: alt, E: expansion, ActualText: actualText };
    for (const [key, text] of Object.entries(texts)) {
      if (text !== undefined) dictionary.set(PDFName.of(key), PDFHexString.fromText(text));
    }
    if (attributes) dictionary.set(PDFName.of('A'), this.#attributes(attributes));
    if (id !== undefined) {
      dictionary.set(PDFName.of('ID'), PDFString.of(id));
      this.#ids.set(id, ref);
    }
    this.#context.assign(ref, dictionary);
    return ref;
  }

  /** ISO 32000-1 14.7.4.4: from marked content and annotations back to their elements. */
  parents(): (number | PDFRef | PDFRef[])[] {
    const pages = this.#pages.flatMap((page, key) => [key, this.#owners.get(page.ref) ?? []]);
    const annotations = this.#annotationOwners.flatMap((owner, index) => [
      this.#pages.length + index,
      owner,
    ]);
    return [...pages, ...annotations];
  }

  /** The names of a name tree stand in order (ISO 32000-1 7.9.6). */
  names(): (PDFString | PDFRef)[] {
    const sorted = [...this.#ids].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  }

  #kid(kid: Kid, owner: PDFRef, page: PDFRef | undefined) {
    if (!isContent(kid)) return this.write(kid, owner);
    const number = this.#number(kid, owner);
    if (kid.page === page) return PDFNumber.of(number);
    return this.#context.obj({ Type: 'MCR', Pg: kid.page, MCID: number });
  }

  #number({ page, mcid }: MarkedContent, owner: PDFRef): number {
    const owners = this.#owners.get(page);
    if (!owners) throw new Error('The structure tree names a page that there is none of.');
    const number = owners.push(owner) - 1;
    this.numbers.get(page)?.set(mcid, number);
    return number;
  }

  /** ISO 14289-1 7.18.5: a link's annotations stand in its element, and say where it leads. */
  #annotationsOf({ printed, name }: StructureElement, owner: PDFRef): PDFDict[] {
    const annotations = (printed && this.#annotations.get(printed)) ?? [];
    return annotations.map((ref) => {
      const annotation = this.#context.lookup(ref, PDFDict);
      annotation.set(PDFName.of('StructParent'), PDFNumber.of(this.nextKey));
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(name ?? ''));
      this.#annotationOwners.push(owner);
      return this.#context.obj({ Type: 'OBJR', Obj: ref });
    });
  }

  #attributes(attributes: StructureAttributes): PDFDict {
    if (attributes.owner === 'List') {
      return this.#context.obj({ O: 'List', ListNumbering: attributes.listNumbering });
    }
    const { scope, rowSpan, columnSpan } = attributes;
    return this.#context.obj({
      O: 'Table',
      ...(scope && { Scope: scope }),
      ...(rowSpan > 1 && { RowSpan: rowSpan }),
      ...(columnSpan > 1 && { ColSpan: columnSpan }),
    });
  }
}
