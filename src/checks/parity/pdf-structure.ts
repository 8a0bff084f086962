/** Reads the structure tree of a PDF (ISO 32000-1 14.7) as nested nodes with their words. */
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
import { headerSeparator } from './cell-headers.ts';
import { heardWords } from './heard-words.ts';
import type { Facts, Landing, Mark } from './outline.ts';
import { elementsById } from './pdf-ids.ts';
import { pdfMathml } from './pdf-mathml.ts';
import type { PdfLink, PdfPage } from './pdf-pages.ts';
import { pdfRoles } from './pdf-roles.ts';
import type { ReadNode, ReadText } from './read-node.ts';

/**
 * The tree is read here and not by pdf.js, which shows it page by page, and without languages,
 * expansions, identifiers and the kind of a list.
 *
 * @throws Error if the document has no structure tree
 */
export function readStructure(document: PDFDocument, pages: readonly PdfPage[]): ReadNode {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) throw new Error('The PDF has no structure tree.');
  const reader = new StructureReader(document, root, pages);
  return { role: 'group', kids: reader.kidsOf(root, undefined) };
}

/** An annotation of a link, with what it is called. */
type NamedLink = PdfLink & Landing & { readonly name: string | undefined };

class StructureReader {
  readonly #document: PDFDocument;
  readonly #roleMap: PDFDict | undefined;
  readonly #pages: readonly PdfPage[];
  readonly #numbers: ReadonlyMap<PDFObject, number>;
  readonly #ids: ReadonlyMap<string, PDFDict>;

  constructor(document: PDFDocument, root: PDFDict, pages: readonly PdfPage[]) {
    this.#document = document;
    this.#roleMap = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
    this.#pages = pages;
    this.#ids = elementsById(root);
    this.#numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  }

  /** @param page the one that holds where a kid names none */
  kidsOf(element: PDFDict, page: number | undefined): (ReadNode | ReadText)[] {
    const own = this.#pageOf(element) ?? page;
    return this.#rawKids(element).flatMap((raw): (ReadNode | ReadText)[] => {
      const kid = this.#document.context.lookup(raw);
      if (kid instanceof PDFNumber) return this.#words(own, kid.asNumber());
      if (!(kid instanceof PDFDict)) return [];
      if (kid.has(PDFName.of('S'))) {
        const anchor = raw instanceof PDFRef && { anchor: anchorOf(raw) };
        return [{ ...this.#element(kid, own), ...anchor }];
      }
      const number = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber);
      return number ? this.#words(this.#pageOf(kid) ?? own, number.asNumber()) : [];
    });
  }

  #element(element: PDFDict, page: number | undefined): ReadNode {
    const type = this.#typeOf(element);
    const links = this.#linksOf(element);
    const said = textOf(element, 'ActualText');
    const role = roleOf(element, type);
    const { alt, ...others } = factsOf(element, type);
    // In a line, the words of a formula are among those around it.
    const isInLine = role === 'inline formula';
    const facts = {
      ...others,
      ...(alt !== undefined && !isInLine && { alt }),
      ...(type === 'Formula' && this.#mathmlOf(element)),
      ...this.#headersOf(element),
      ...targetOf(links),
      ...nameOfLink(links),
    };
    const language = textOf(element, 'Lang');
    const landing = links.find(({ page: to }) => to !== undefined);
    const kids = this.kidsOf(element, page);
    const own = firstPage(kids) ?? this.#pageOf(element);
    const words = said ?? (isInLine ? alt : undefined);
    const painted = () => ({ marks: this.#marksIn(element, page) });
    return {
      role: role === 'span' && facts.expansion !== undefined ? 'abbreviation' : role,
      facts,
      ...(language !== undefined && { language }),
      // ISO 32000-1 14.9.3, 14.9.4: both stand for the element with all that is in it.
      kids:
        words === undefined
          ? facts.alt === undefined
            ? kids
            : []
          : [{ text: words, ...(own && { page: own }), ...painted() }],
      ...(own && { page: own }),
      ...(facts.alt !== undefined && painted()),
      ...(landing && { landing: landingOf(landing) }),
    };
  }

  #mathmlOf(formula: PDFDict): Facts {
    const mathml = pdfMathml(formula, (element) =>
      this.#rawKids(element).flatMap((raw): (PDFDict | string)[] => {
        const kid = this.#document.context.lookup(raw);
        if (kid instanceof PDFDict && kid.has(PDFName.of('S'))) return [kid];
        const number = kid instanceof PDFDict ? kid.lookup(PDFName.of('MCID')) : kid;
        if (!(number instanceof PDFNumber)) return [];
        const page = (kid instanceof PDFDict && this.#pageOf(kid)) || this.#pageOf(element);
        return this.#words(page, number.asNumber()).map(({ text }) => text);
      }),
    );
    return mathml === undefined ? {} : { mathml };
  }

  /** ISO 32000-1 table 349: the ids of the cells that are headers of this one. */
  #headersOf(element: PDFDict): Facts {
    const ids = attribute(element, 'Table', 'Headers');
    if (!(ids instanceof PDFArray)) return {};
    const headers = ids.asArray().map((id) => {
      const header = id instanceof PDFString && this.#ids.get(id.decodeText());
      return header ? heardWords({ kids: this.kidsOf(header, undefined) }) : `nothing ${id}`;
    });
    return { headers: headers.join(headerSeparator) };
  }

  #words(page: number | undefined, number: number): ReadText[] {
    const text = page && this.#pages[page - 1]?.texts.get(number);
    return text ? [{ text, page, marks: [{ page, number }] }] : [];
  }

  /** All that is painted of an element, whether it has words or not. */
  #marksIn(element: PDFDict, page: number | undefined): Mark[] {
    const own = this.#pageOf(element) ?? page;
    return this.#rawKids(element).flatMap((raw) => {
      const kid = this.#document.context.lookup(raw);
      if (kid instanceof PDFNumber) return own ? [{ page: own, number: kid.asNumber() }] : [];
      if (!(kid instanceof PDFDict)) return [];
      if (kid.has(PDFName.of('S'))) return this.#marksIn(kid, own);
      const number = kid.lookupMaybe(PDFName.of('MCID'), PDFNumber)?.asNumber();
      const on = this.#pageOf(kid) ?? own;
      return number !== undefined && on ? [{ page: on, number }] : [];
    });
  }

  /** ISO 32000-1 14.7.3: a type of one's own stands for a standard one. */
  #typeOf(element: PDFDict): string {
    let name = element.lookup(PDFName.of('S'), PDFName);
    const met = new Set<PDFName>();
    while (!pdfRoles.has(name.decodeText()) && !met.has(name)) {
      met.add(name);
      name = this.#roleMap?.lookupMaybe(name, PDFName) ?? name;
    }
    return name.decodeText();
  }

  #linksOf(element: PDFDict): NamedLink[] {
    return this.#rawKids(element).flatMap((raw) => {
      const kid = this.#document.context.lookup(raw);
      const annotation = kid instanceof PDFDict ? kid.get(PDFName.of('Obj')) : undefined;
      if (!(annotation instanceof PDFRef)) return [];
      const to = this.#structureDestination(annotation);
      const name = textOf(this.#document.context.lookup(annotation, PDFDict), 'Contents');
      return this.#pages
        .flatMap(({ links }) => links.get(annotation.objectNumber) ?? [])
        .map((link) => ({ ...link, name, ...(to && { element: anchorOf(to) }) }));
    });
  }

  /** ISO 32000-2 12.6.4.2: `SD` of an action names the structure element to go to. */
  #structureDestination(annotation: PDFRef): PDFRef | undefined {
    const action = this.#document.context.lookup(annotation, PDFDict).lookup(PDFName.of('A'));
    const place = action instanceof PDFDict ? action.lookup(PDFName.of('SD')) : undefined;
    const element = place instanceof PDFArray ? place.get(0) : undefined;
    return element instanceof PDFRef ? element : undefined;
  }

  #pageOf(dictionary: PDFDict): number | undefined {
    const page = dictionary.get(PDFName.of('Pg'));
    return page && this.#numbers.get(page);
  }

  /** ISO 32000-1 table 323: one kid or an array of them. */
  #rawKids(element: PDFDict): PDFObject[] {
    const kids = element.lookup(PDFName.of('K'));
    if (kids instanceof PDFArray) return kids.asArray();
    return kids ? [kids] : [];
  }
}

/** A formula stands in a line unless it says otherwise (ISO 32000-1 14.8.5.4.2). */
function roleOf(element: PDFDict, type: string): ReadNode['role'] {
  const isBlock = nameOf(attribute(element, 'Layout', 'Placement')) === 'Block';
  if (type === 'Formula' && isBlock) return 'formula';
  return pdfRoles.get(type) ?? `/${type}`;
}

function factsOf(element: PDFDict, type: string): Facts {
  const alt = textOf(element, 'Alt');
  const expansion = textOf(element, 'E');
  const id = type === 'Note' || type === 'FENote' ? textOf(element, 'ID') : undefined;
  return {
    ...(/^H[1-6]$/.test(type) && { level: Number(type.slice(1)) }),
    ...(type === 'L' && { numbering: numberingOf(element) }),
    ...(alt !== undefined && { alt }),
    ...(expansion !== undefined && { expansion }),
    ...(id !== undefined && { id }),
    ...(type === 'Table' && summaryOf(element)),
    ...(type === 'TH' && scopeOf(element)),
    ...(type === 'Form' && fieldOf(element)),
    ...spanOf(element, 'rowSpan', 'RowSpan'),
    ...spanOf(element, 'columnSpan', 'ColSpan'),
  };
}

/** What describes terms has no numbering, and a name of its own since PDF 2.0 (ISO 32000-2 table 382). */
function numberingOf(element: PDFDict): string {
  const numbering = nameOf(attribute(element, 'List', 'ListNumbering'));
  return numbering === undefined || numbering === 'Description' ? 'None' : numbering;
}

function scopeOf(element: PDFDict): Facts {
  const scope = nameOf(attribute(element, 'Table', 'Scope'));
  return scope === undefined ? {} : { scope };
}

/** ISO 32000-1 table 349. */
function summaryOf(element: PDFDict): Facts {
  const summary = attribute(element, 'Table', 'Summary');
  return isText(summary) ? { summary: summary.decodeText() } : {};
}

/** A field to be filled in by hand (ISO 32000-1 14.8.5.6). */
function fieldOf(element: PDFDict): Facts {
  const kinds: Readonly<Record<string, string>> = { rb: 'radio', tv: 'text' };
  const field = kinds[nameOf(attribute(element, 'PrintField', 'Role')) ?? ''];
  const label = attribute(element, 'PrintField', 'Desc');
  return {
    ...(field !== undefined && { field }),
    ...(isText(label) && { label: label.decodeText() }),
  };
}

function spanOf(element: PDFDict, fact: 'rowSpan' | 'columnSpan', key: string): Facts {
  const span = attribute(element, 'Table', key);
  return span instanceof PDFNumber && span.asNumber() > 1 ? { [fact]: span.asNumber() } : {};
}

/** ISO 32000-1 14.7.5: attributes of several owners stand in an array, with revision numbers. */
function attribute(element: PDFDict, owner: string, key: string): PDFObject | undefined {
  const given = element.lookup(PDFName.of('A'));
  const all =
    given instanceof PDFArray ? given.asArray().map((_, index) => given.lookup(index)) : [given];
  return all
    .filter((one) => one instanceof PDFDict)
    .filter((one) => nameOf(one.lookup(PDFName.of('O'))) === owner)
    .map((one) => one.lookup(PDFName.of(key)))
    .find((value) => value !== undefined);
}

function anchorOf({ objectNumber }: PDFRef): string {
  return String(objectNumber);
}

/** A link whose lines lead to different places has all of them for its target. */
function targetOf(links: readonly PdfLink[]): Facts {
  const targets = new Set(links.map(({ target }) => target));
  return targets.size > 0 ? { target: [...targets].join(' and ') } : {};
}

/** ISO 14289-1 7.18.5: each annotation of a link says its name. */
function nameOfLink(links: readonly NamedLink[]): Facts {
  const names = new Set(links.map(({ name = '' }) => name));
  return names.size > 0 ? { name: [...names].join(' and ') } : {};
}

function landingOf({ page, element }: Landing): Landing {
  return { ...(page && { page }), ...(element !== undefined && { element }) };
}

function firstPage(kids: readonly (ReadNode | ReadText)[]): number | undefined {
  return kids.find(({ page }) => page !== undefined)?.page;
}

function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined;
}

function textOf(element: PDFDict, key: string): string | undefined {
  const text = element.lookup(PDFName.of(key));
  return isText(text) ? text.decodeText() : undefined;
}

function isText(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}
