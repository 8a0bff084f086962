/** Tells what an object of a PDF means to its readers: its page, its words, where it leads to. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readPdfPages } from './parity/pdf-pages.ts';
import { readPdf } from './read-pdf.ts';

export interface ObjectMeaning {
  /** The number of the page that it begins on, from 1. */
  readonly page: number | undefined;
  /**
   * The words in a structure element or around an annotation, by their marks; or those that stand for
   * them.
   */
  readonly passages: readonly string[];
  /** Where a link leads to, if that is outside of the file. */
  readonly address: string | undefined;
}

export interface PdfObjects {
  readonly meaningOf: (objectNumber: number) => ObjectMeaning;
  /** The words with a mark, on a page by its number. */
  readonly markedText: (page: number, mark: number) => string;
}

/** Words on a page, by number from 1, and the mark that they have there. */
interface Mark {
  readonly page: number;
  readonly mark: number;
}

/** @returns nothing if the bytes cannot be read; the check of the pamphlets says so. */
export async function openPdfObjects(bytes: Uint8Array): Promise<PdfObjects | undefined> {
  const opened = await readPdf(bytes, async (pdf) => {
    const document = await pdf.objects().catch(() => undefined);
    return document && { document, read: await readPdfPages(pdf) };
  });
  if (!opened) return undefined;
  const { document, read } = opened;
  const pages = document.getPages().map(({ ref }) => ref);
  const markedText = (page: number, mark: number): string =>
    (read[page - 1]?.texts.get(mark) ?? '').replace(/\s+/g, ' ').trim();
  return {
    markedText,
    meaningOf: (objectNumber) => {
      const object = document.context.lookup(PDFRef.of(objectNumber));
      if (!(object instanceof PDFDict)) {
        return { page: undefined, passages: [], address: undefined };
      }
      const marks = [...marksOf(elementAround(object, document) ?? object, pages)];
      const words = marks.map(({ page, mark }) => markedText(page, mark)).filter((text) => text);
      return {
        page: marks[0]?.page ?? pageOf(object, pages),
        passages: words.length > 0 ? words : textsFor(object),
        address: addressOf(object),
      };
    },
  };
}

/** The marks in a structure element and in those below it (ISO 32000-1 tables 323 and 324). */
export function* marksOf(
  element: PDFDict,
  pages: readonly PDFRef[],
  around?: number,
): Generator<Mark> {
  const page = pageOf(element, pages) ?? around;
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  for (const entry of list) {
    const kid = entry instanceof PDFRef ? element.context.lookup(entry) : entry;
    if (kid instanceof PDFNumber && page !== undefined) yield { page, mark: kid.asNumber() };
    if (!(kid instanceof PDFDict)) continue;
    const mark = kid.lookup(PDFName.of('MCID'));
    const own = pageOf(kid, pages) ?? page;
    if (!(mark instanceof PDFNumber)) yield* marksOf(kid, pages, page);
    else if (own !== undefined) yield { page: own, mark: mark.asNumber() };
  }
}

/** The structure element that an annotation belongs to (ISO 32000-1 14.7.4.4). */
function elementAround(annotation: PDFDict, { catalog }: PDFDocument): PDFDict | undefined {
  const key = annotation.lookup(PDFName.of('StructParent'));
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const tree = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined;
  return key instanceof PDFNumber ? valueIn(tree, key.asNumber()) : undefined;
}

/** The dictionary under a number of a number tree (ISO 32000-1 7.9.7). */
function valueIn(tree: PDFObject | undefined, key: number): PDFDict | undefined {
  if (!(tree instanceof PDFDict)) return undefined;
  const numbers = tree.lookup(PDFName.of('Nums'));
  if (numbers instanceof PDFArray) {
    for (let index = 0; index < numbers.size(); index += 2) {
      const [number, value] = [numbers.lookup(index), numbers.lookup(index + 1)];
      if (!(number instanceof PDFNumber) || number.asNumber() !== key) continue;
      return value instanceof PDFDict ? value : undefined;
    }
  }
  const kids = tree.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray)) return undefined;
  for (let index = 0; index < kids.size(); index++) {
    const found = valueIn(kids.lookup(index), key);
    if (found) return found;
  }
  return undefined;
}

/** The number of the page that a structure element (`Pg`) or an annotation (`P`) names. */
function pageOf(object: PDFDict, pages: readonly PDFRef[]): number | undefined {
  const named = object.get(PDFName.of('Pg')) ?? object.get(PDFName.of('P'));
  const index = named instanceof PDFRef ? pages.indexOf(named) : -1;
  return index < 0 ? undefined : index + 1;
}

/** What stands for an element without words of its own (ISO 32000-1 14.9.3, 14.9.4, 12.5.2). */
function textsFor(object: PDFDict): string[] {
  return ['ActualText', 'Alt', 'Contents']
    .map((key) => object.lookup(PDFName.of(key)))
    .filter((value) => value instanceof PDFString || value instanceof PDFHexString)
    .map((value) => value.decodeText());
}

function addressOf(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText();
  return undefined;
}
