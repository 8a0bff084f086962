/** Reads the structure tree of a PDF with what its elements say, for tests; none of our code writes it. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { type PageContent, readContent } from './pdf-content.ts';

export interface StructureElement {
  readonly type: string;
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
  /** Of the first attribute object, as PDF writes them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: readonly StructureKid[];
  /** The elements that it refers to (ISO 32000-2 14.7.2). */
  readonly refs: readonly PDFObject[];
}

/** Words, or an annotation with where it leads: an address, a name, or an element. */
export type StructureKid =
  | StructureElement
  | { readonly words: string }
  | { readonly contents: string; readonly target: string | PDFObject };

/** What an element says beside its words, in the order in which it is written. */
const textKeys = ['Lang', 'Alt', 'E', 'ActualText', 'ID'] as const;
type TextKey = (typeof textKeys)[number];

export interface Structure {
  readonly language: string | undefined;
  readonly roles: ReadonlyMap<string, string>;
  readonly namespaces: readonly string[];
  /** Elements by their ids, as the tree of ids has them (ISO 32000-1 table 322). */
  readonly ids: ReadonlyMap<string, PDFObject>;
  readonly top: readonly StructureKid[];
  /** The element that is an object of the file. */
  readonly elementAt: (object: PDFObject) => StructureElement | undefined;
}

/** @throws Error if the bytes are no PDF, or have no structure tree */
export async function readStructure(bytes: Uint8Array): Promise<Structure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const reader = new Reader(document, await readContent(bytes, document));
  return {
    language: textOf(catalog, 'Lang'),
    roles: namesIn(root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)),
    namespaces: listIn(root, 'Namespaces').map((object) => {
      return textOf(document.context.lookup(object, PDFDict), 'NS') ?? '';
    }),
    ids: idsIn(root.lookupMaybe(PDFName.of('IDTree'), PDFDict)),
    top: reader.kidsOf(root),
    elementAt: (object) => reader.elements.get(object),
  };
}

class Reader {
  readonly elements = new Map<PDFObject, StructureElement>();
  readonly #document: PDFDocument;
  readonly #content: ReadonlyMap<PDFObject | undefined, PageContent>;

  constructor(document: PDFDocument, content: readonly PageContent[]) {
    this.#document = document;
    const pages = document.getPages();
    this.#content = new Map(content.map((words, index) => [pages[index]?.ref, words]));
  }

  kidsOf(element: PDFDict, around?: PDFObject): StructureKid[] {
    const page = element.get(PDFName.of('Pg')) ?? around;
    return listIn(element, 'K').map((object) => this.#kid(object, page));
  }

  #kid(object: PDFObject, page: PDFObject | undefined): StructureKid {
    const kid = this.#document.context.lookup(object);
    if (kid instanceof PDFNumber) return this.#words(page, kid);
    if (!(kid instanceof PDFDict)) throw new Error(`${object} is no kid of an element.`);
    const number = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber);
    if (number) return this.#words(kid.get(PDFName.of('Pg')) ?? page, number);
    const annotation = kid.lookupMaybe(PDFName.of('Obj'), PDFDict);
    if (annotation) {
      return { contents: textOf(annotation, 'Contents') ?? '', target: targetOf(annotation) };
    }
    const element: StructureElement = {
      type: typeOf(kid),
      texts: Object.fromEntries(
        textKeys.flatMap((key) => {
          const text = textOf(kid, key);
          return text === undefined ? [] : [[key, text]];
        }),
      ),
      attributes: new Map(
        listIn(kid, 'A').flatMap((one) => [
          ...namesIn(this.#document.context.lookupMaybe(one, PDFDict)),
        ]),
      ),
      kids: this.kidsOf(kid, page),
      refs: listIn(kid, 'Ref'),
    };
    this.elements.set(object, element);
    return element;
  }

  #words(page: PDFObject | undefined, number: PDFNumber): StructureKid {
    return { words: this.#content.get(page)?.get(number.asNumber()) ?? '' };
  }
}

/** Types of PDF 1.7 in a file of PDF 2.0 are marked (ISO 32000-2 14.8.6). */
function typeOf(element: PDFDict): string {
  const name = element.lookup(PDFName.of('S'), PDFName).decodeText();
  const namespace = element.lookupMaybe(PDFName.of('NS'), PDFDict);
  return namespace && textOf(namespace, 'NS') === 'http://iso.org/pdf/ssn' ? `${name}(1.7)` : name;
}

function targetOf(annotation: PDFDict): string | PDFObject {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const [element] = action ? listIn(action, 'SD') : [];
  if (element) return element;
  return (action && textOf(action, 'URI')) ?? String(annotation.get(PDFName.of('Dest')));
}

function namesIn(dictionary: PDFDict | undefined): Map<string, string> {
  const entries = dictionary?.entries() ?? [];
  return new Map(entries.map(([key, value]) => [key.decodeText(), shown(value)]));
}

/** What is written for people, in words. */
function shown(value: PDFObject): string {
  return value instanceof PDFHexString ? JSON.stringify(value.decodeText()) : String(value);
}

/** ISO 32000-1 7.9.6: names and what they stand for, in turn. */
function idsIn(tree: PDFDict | undefined): Map<string, PDFObject> {
  const names = tree ? listIn(tree, 'Names') : [];
  return new Map(
    names.flatMap((name, index) => {
      const object = names[index + 1];
      return name instanceof PDFString && object ? [[name.decodeText(), object] as const] : [];
    }),
  );
}

/** What stands under a key: one object, or an array of them. */
function listIn(dictionary: PDFDict, key: string): PDFObject[] {
  const found = dictionary.lookup(PDFName.of(key));
  if (found instanceof PDFArray) return found.asArray();
  const one = dictionary.get(PDFName.of(key));
  return one ? [one] : [];
}

function textOf(dictionary: PDFDict, key: string): string | undefined {
  return dictionary.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();
}
