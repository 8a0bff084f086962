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
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Standard } from '../../model/standard.ts';
import { goTo } from './destinations.ts';
import { isContent, type Kid, type StructureAttributes, type StructureElement } from './element.ts';
import { oneForEachLine } from './link-lines.ts';
import { annotationsByElement } from './printed-annotations.ts';
import type { MarkedContent } from './printed-tree.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** For each page: its marked content's old numbers, with the new ones, which have no gaps. */
export type NewNumbers = ReadonlyMap<PDFRef, ReadonlyMap<number, number>>;

export interface WrittenTree {
  readonly numbers: NewNumbers;
  /** For elements that Chromium wrote: those in their place. */
  readonly replaced: ReadonlyMap<PDFRef, PDFRef>;
}

/** Replaces the tree. The content of the pages must be numbered anew after this. */
export function writeTree(
  document: PDFDocument,
  tree: StructureElement,
  standard: Standard,
): WrittenTree {
  const { context, catalog } = document;
  const vocabulary = vocabularyOf(standard, context);
  const annotations = oneForEachLine(document, annotationsByElement(document));
  const writer = new TreeWriter(document, vocabulary, annotations);
  const root = context.nextRef();
  const top = writer.write(tree, root);
  if (standard === 'ua-2') writer.tieLinks(document);
  const dictionary = context.obj({
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: { Nums: writer.parents() },
    ParentTreeNextKey: writer.nextKey,
    IDTree: { Names: writer.names() },
  });
  vocabulary.explain(dictionary);
  context.assign(root, dictionary);
  catalog.set(PDFName.of('StructTreeRoot'), root);
  return writer;
}

class TreeWriter implements WrittenTree {
  readonly numbers = new Map<PDFRef, Map<number, number>>();
  readonly replaced = new Map<PDFRef, PDFRef>();
  readonly #context: PDFContext;
  readonly #vocabulary: Vocabulary;
  readonly #annotations: ReadonlyMap<PDFRef, readonly PDFRef[]>;
  readonly #pages: readonly PDFPage[];
  /** For each page, the elements that own its marked content, by number. */
  readonly #owners = new Map<PDFRef, PDFRef[]>();
  /** The elements that own annotations; their keys follow those of the pages. */
  readonly #annotationOwners: PDFRef[] = [];
  readonly #ids = new Map<string, PDFRef>();
  /** Elements by the ids that links lead to, and the links that lead to them. */
  readonly #anchors = new Map<string, PDFRef>();
  readonly #notes = new Set<PDFRef>();
  readonly #links: { readonly ref: PDFRef; readonly element: StructureElement }[] = [];

  constructor(
    document: PDFDocument,
    vocabulary: Vocabulary,
    annotations: ReadonlyMap<PDFRef, readonly PDFRef[]>,
  ) {
    this.#context = document.context;
    this.#vocabulary = vocabulary;
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
    if (element.anchor !== undefined) this.#anchors.set(element.anchor, ref);
    if (element.target !== undefined) this.#links.push({ ref, element });
    const { type, language, alt, expansion, actualText, id, attributes } = element;
    const page = element.kids.find(isContent)?.page;
    const kids = [
      ...element.kids.map((kid) => this.#kid(kid, ref, page)),
      ...this.#annotationsOf(element, ref),
    ];
    const dictionary = this.#context.obj({ Type: 'StructElem', P: parent, K: kids });
    this.#vocabulary.name(dictionary, type);
    if (page) dictionary.set(PDFName.of('Pg'), page);
    const texts = { Lang: language, Alt: alt, E: expansion, ActualText: actualText };
    for (const [key, text] of Object.entries(texts)) {
      if (text !== undefined) dictionary.set(PDFName.of(key), PDFHexString.fromText(text));
    }
    const written = attributes && this.#attributes(attributes);
    const [first, ...others] = [...(written ? [written] : []), ...this.#summaryOf(element)];
    if (first) {
      const all = others.length > 0 ? this.#context.obj([first, ...others]) : first;
      dictionary.set(PDFName.of('A'), all);
    }
    if (element.placement) {
      const layout = written ?? this.#context.obj({ O: 'Layout' });
      layout.set(PDFName.of('Placement'), PDFName.of(element.placement));
      dictionary.set(PDFName.of('A'), layout);
    }
    if (type === 'Note') this.#notes.add(ref);
    if (id !== undefined) {
      dictionary.set(PDFName.of('ID'), PDFString.of(id));
      this.#ids.set(id, ref);
    }
    this.#context.assign(ref, dictionary);
    return ref;
  }

  /**
   * ISO 14289-2 8.8: a link within the document leads to an element of it. 8.2.5.8 and 8.2.5.14: its
   * own element refers to that one, and a note refers back.
   */
  tieLinks(document: PDFDocument): void {
    for (const { ref, element } of this.#links) {
      const target = this.#anchors.get(element.target ?? '');
      if (!target) continue;
      for (const annotation of this.#annotationRefs(element)) {
        goTo(document, this.#context.lookup(annotation, PDFDict), target);
      }
      this.#refer(ref, target);
      if (this.#notes.has(target)) this.#refer(target, ref);
    }
  }

  /** ISO 32000-2 14.7.2: Ref, an array of the elements that are referred to. */
  #refer(from: PDFRef, to: PDFRef): void {
    const element = this.#context.lookup(from, PDFDict);
    const refs = element.lookupMaybe(PDFName.of('Ref'), PDFArray);
    if (refs) refs.push(to);
    else element.set(PDFName.of('Ref'), this.#context.obj([to]));
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
  #annotationsOf(element: StructureElement, owner: PDFRef): PDFDict[] {
    return this.#annotationRefs(element).map((ref) => {
      const annotation = this.#context.lookup(ref, PDFDict);
      annotation.set(PDFName.of('StructParent'), PDFNumber.of(this.nextKey));
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(element.name ?? ''));
      this.#annotationOwners.push(owner);
      return this.#context.obj({ Type: 'OBJR', Obj: ref });
    });
  }

  #annotationRefs({ printed }: StructureElement): readonly PDFRef[] {
    return (printed && this.#annotations.get(printed)) ?? [];
  }

  #summaryOf({ summary }: StructureElement): PDFDict[] {
    if (summary === undefined) return [];
    return [this.#context.obj({ O: 'Table', Summary: PDFHexString.fromText(summary) })];
  }

  #attributes(attributes: StructureAttributes): PDFDict | undefined {
    if (attributes.owner === 'List') {
      return this.#vocabulary.listAttributes(attributes.listNumbering);
    }
    if (attributes.owner === 'MathML') return this.#vocabulary.mathAttributes(attributes.values);
    if (attributes.owner === 'Layout') {
      return this.#context.obj({ O: 'Layout', BBox: [...attributes.box] });
    }
    if (attributes.owner === 'PrintField') {
      const { kind, label } = attributes.field;
      const Role = kind === 'radio' ? 'rb' : 'tv';
      return this.#context.obj({ O: 'PrintField', Role, Desc: PDFHexString.fromText(label) });
    }
    const { scope, rowSpan, columnSpan, headers } = attributes;
    return this.#context.obj({
      O: 'Table',
      ...(scope && { Scope: scope }),
      ...(rowSpan > 1 && { RowSpan: rowSpan }),
      ...(columnSpan > 1 && { ColSpan: columnSpan }),
      ...(headers.length > 0 && { Headers: headers.map((id) => PDFString.of(id)) }),
    });
  }
}
