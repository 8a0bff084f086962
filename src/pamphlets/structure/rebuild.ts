/**
 * Builds the true structure tree: marked content from the PDF, meaning from the page. Each element
 * that Chromium wrote names by its key the element of the page that it stands for.
 */
import type { Field, PageElement } from '../page-elements.ts';
import { type CellHeaders, cellHeaders } from './cell-headers.ts';
import type { Kid, StructureElement } from './element.ts';
import { formulaOf } from './formulas.ts';
import { inBlocks } from './in-blocks.ts';
import { definitionList, listPart, withLabel } from './lists.ts';
import { isElement, type MarkedContent, type PrintedElement } from './printed-tree.ts';
import { cellOf, firstPrinted, inGroups } from './tables.ts';
import { plainTypes } from './types.ts';

/**
 * What is tagged and says nothing is left out, and so becomes an artifact: grounds, rules, table
 * heads that are repeated.
 *
 * @param elements those of the page, each at the index that is its key
 */
export function rebuild(tree: PrintedElement, elements: readonly PageElement[]): StructureElement {
  const builder = new TreeBuilder(elements);
  // What is painted in no element is the ground of a page.
  const kids = tree.kids.filter(isElement).flatMap((kid) => builder.build(kid));
  return { type: 'Document', kids: inBlocks(kids) };
}

type Common = ReturnType<TreeBuilder['commonOf']>;

class TreeBuilder {
  readonly #elements: readonly PageElement[];
  /** By the key of what they stand in. */
  readonly #parts: ReadonlyMap<number | undefined, readonly PageElement[]>;
  readonly #headers: ReadonlyMap<number, CellHeaders>;
  readonly #seen = new Set<number>();

  constructor(elements: readonly PageElement[]) {
    this.#elements = elements;
    this.#parts = Map.groupBy(elements, ({ parent }) => parent);
    this.#headers = cellHeaders(elements);
  }

  /** An element of the PDF as kids of the one around it; none if it says nothing. */
  build(printed: PrintedElement | MarkedContent): Kid[] {
    if (!isElement(printed)) return [printed];
    const element = this.#pageElement(printed);
    if (!element) {
      const kids = printed.kids.flatMap((kid) => this.build(kid));
      return printed.type === 'Lbl' ? [{ type: 'Lbl', kids }] : kids;
    }
    if (element.kind === 'decoration' || this.#seen.has(element.key)) return [];
    this.#seen.add(element.key);
    const common = this.commonOf(element, printed.ref);
    if (element.tag === 'table') {
      const { summary } = element;
      return [{ ...common, type: 'Table', summary, kids: this.#tableKids(element, printed) }];
    }
    if (element.tag === 'dl') {
      return [definitionList(this.#definitionParts(element, printed), common)];
    }
    if (element.tag === 'math') {
      return [{ ...common, ...formulaOf(element, printed, this.#elements) }];
    }
    if (element.field) return [fieldOf(element.field, printed, common)];
    const kids = this.#kidsOf(element, printed);
    return kids.length > 0 ? this.#elementsOf(element, kids, common) : [];
  }

  #elementsOf(element: PageElement, kids: readonly Kid[], common: Common): Kid[] {
    const { tag, kind, alt, expansion, name, target } = element;
    if (alt !== undefined) return [{ ...common, type: 'Figure', alt, kids }];
    if (kind === 'note') {
      return [withLabel({ ...common, type: 'Note', id: element.id, kids }, element.label)];
    }
    if (kind === 'note-list') return [...kids];
    if (kind === 'aside') return [{ ...common, type: 'Aside', kids: inBlocks(kids) }];
    if (kind === 'aside-title') return [{ ...common, type: 'Caption', kids }];
    const part = listPart(element, kids, common);
    if (part) return [part];
    if (tag === 'a' && name !== undefined) {
      const link: StructureElement = { ...common, type: 'Link', name, target, kids };
      if (kind === 'note-number') return [{ type: 'Lbl', kids: [link] }];
      const isReference = kind === 'reference' || this.#isWithin(element, 'toc');
      if (!isReference) return [link];
      // Ways back lead to the whole mark.
      return [{ type: 'Reference', anchor: link.anchor, kids: [{ ...link, anchor: undefined }] }];
    }
    const type = plainTypes[tag];
    if (type) {
      const holdsBlocks = type === 'Sect' || type === 'BlockQuote';
      return [{ ...common, type, expansion, kids: holdsBlocks ? inBlocks(kids) : kids }];
    }
    const isSilent = common.language === undefined && expansion === undefined;
    if (element.isInline)
      return isSilent ? [...kids] : [{ ...common, type: 'Span', expansion, kids }];
    return isSilent ? inBlocks(kids) : [{ ...common, type: 'Div', kids: inBlocks(kids) }];
  }

  #kidsOf({ alt, texts, hasRightToLeft }: PageElement, printed: PrintedElement): Kid[] {
    const remaining = texts.values();
    return printed.kids.flatMap((kid) => {
      if (isElement(kid)) {
        const isText = kid.key === undefined && kid.type !== 'Lbl';
        const text = isText ? remaining.next().value : undefined;
        return inReadingOrder(this.build(kid), hasRightToLeft ? text : undefined);
      }
      // Text stands in elements of its own: what is painted besides is ground or rule.
      return alt === undefined ? [] : [kid];
    });
  }

  /** Terms and meanings, with those that hold nothing but a rule: Chromium leaves empty ones out. */
  #definitionParts({ key }: PageElement, { kids }: PrintedElement): Kid[] {
    const inGroups = kids.filter(isElement).flatMap((kid) => [kid, ...kid.kids.filter(isElement)]);
    const printed = new Map(inGroups.map((kid) => [kid.key, kid]));
    const isPart = ({ tag }: PageElement) => tag === 'dt' || tag === 'dd';
    const partsOf = (key: number) => this.#parts.get(key) ?? [];
    const parts = partsOf(key).flatMap((part) =>
      isPart(part) ? [part] : partsOf(part.key).filter(isPart),
    );
    return parts.flatMap((element): Kid[] => {
      const kid = printed.get(element.key);
      const built = kid ? this.build(kid) : [];
      if (built.length > 0) return built;
      const type = element.tag === 'dt' ? 'Lbl' : 'LBody';
      return [{ ...this.commonOf(element, kid?.ref), type, kids: [] }];
    });
  }

  /** A caption, and all rows and cells of the page: Chromium leaves empty ones out. */
  #tableKids(table: PageElement, printed: PrintedElement): Kid[] {
    const printedRows = new Map<number, PrintedElement>();
    const others = printed.kids.flatMap((kid) => {
      const key = isElement(kid) ? kid.key : undefined;
      if (!isElement(kid) || key === undefined || !table.rows.includes(key)) {
        return this.#kidsOf(table, { ...printed, kids: [kid] });
      }
      printedRows.set(key, kid);
      return [];
    });
    const rows = table.rows.flatMap((key) => {
      const row = this.#elements[key];
      if (!row) return [];
      const group = this.#elements[row.parent ?? -1]?.tag ?? '';
      return [{ group, row: this.#rowOf(row, printedRows.get(key), group === 'thead') }];
    });
    return [...others, ...inGroups(rows)];
  }

  #rowOf(
    row: PageElement,
    printed: PrintedElement | undefined,
    isRepeated: boolean,
  ): StructureElement {
    const cells = new Map<number | undefined, PrintedElement>();
    for (const kid of printed?.kids ?? []) {
      if (isElement(kid)) cells.set(kid.key, kid);
    }
    const kids = row.cells.flatMap((key) => {
      const element = this.#elements[key];
      if (!element) return [];
      const cell = cells.get(key);
      const common = this.commonOf(element, cell?.ref);
      const content = cell ? this.#kidsOf(element, cell) : [];
      const headers = this.#headers.get(key) ?? { id: undefined, headers: [] };
      return [cellOf(element, isRepeated ? firstPrinted(content) : content, common, headers)];
    });
    return { type: 'TR', kids };
  }

  #pageElement({ key }: PrintedElement): PageElement | undefined {
    return key === undefined ? undefined : this.#elements[key];
  }

  /** What any element may have. */
  commonOf(element: PageElement, printed: StructureElement['printed']) {
    return { language: this.#languageOf(element), anchor: element.id, printed };
  }

  /** ISO 14289-1 7.2: the language of an element, where it is another than around it. */
  #languageOf({ parent, language }: PageElement): string | undefined {
    const around = parent === undefined ? undefined : this.#elements[parent]?.language;
    return around === undefined || around === language ? undefined : language;
  }

  #isWithin({ parent }: PageElement, kind: PageElement['kind']): boolean {
    const around = parent === undefined ? undefined : this.#elements[parent];
    return around !== undefined && (around.kind === kind || this.#isWithin(around, kind));
  }
}

/** ISO 14289-1 7.14: a place that is filled in by hand is a field of a form, with all that is painted. */
function fieldOf(field: Field, printed: PrintedElement, common: Common): StructureElement {
  const kids = printed.kids.flatMap((kid) => (isElement(kid) ? [] : [kid]));
  return { ...common, type: 'Form', kids, attributes: { owner: 'PrintField', field } };
}

/**
 * Letters are painted from left to right: where some are written the other way, all are said in the
 * order in which they are written.
 */
function inReadingOrder(kids: Kid[], text: string | undefined): Kid[] {
  return text === undefined ? kids : [{ type: 'Span', actualText: text, kids }];
}
