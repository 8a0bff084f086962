/** What the page knows of its elements and its PDF does not: read just before printing, tied by keys. */

/** What an element stands for, where its tag alone does not say. */
export type ElementKind =
  | 'toc'
  | 'note'
  | 'note-number'
  | 'note-list'
  | 'aside'
  | 'aside-title'
  | 'reference'
  | 'decoration';

export interface TableCell {
  readonly scope: 'Row' | 'Column' | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A place to tick or to write into. */
export interface Field {
  readonly kind: 'radio' | 'text';
  /** What its label says. */
  readonly label: string;
}

export interface PageElement {
  /** Its number in the order of the document, from 0: the key. */
  readonly key: number;
  readonly parent: number | undefined;
  readonly tag: string;
  readonly kind: ElementKind | undefined;
  /** BCP 47, as inherited. */
  readonly language: string;
  readonly id: string;
  /** What a link or a heading says, without the numbers of notes; of pictures, what they show. */
  readonly name: string | undefined;
  /** Of a link on the page: the id that it leads to. */
  readonly target: string | undefined;
  /** What a picture shows, or a formula says. */
  readonly alt: string | undefined;
  /** Of MathML: how it is set, as its attributes say. */
  readonly mathAttributes: Readonly<Record<string, string>>;
  /** What an abbreviation stands for. */
  readonly expansion: string | undefined;
  /** Part of a line to who hears it, as a span is wherever the layout puts it. */
  readonly isInline: boolean;
  /** What stands before its items, as CSS names it: `disc`, `decimal`; of lists alone. */
  readonly marker: string | undefined;
  /** Of an item that runs from right to left, with a number: as it is read, `1.`, and painted `.1`. */
  readonly label: string | undefined;
  /** The pieces of text that stand in it directly, in order. */
  readonly texts: readonly string[];
  /** Whether something in its lines runs from right to left: what stands beside it may do so as well. */
  readonly hasRightToLeft: boolean;
  readonly cell: TableCell | undefined;
  /** Of a table: its caption, where that is for those alone who do not see it. */
  readonly summary: string | undefined;
  readonly field: Field | undefined;
  /** Of a table: the keys of its rows, in order. */
  readonly rows: readonly number[];
  /** Of a table row: the keys of its cells. */
  readonly cells: readonly number[];
}

/**
 * Reads what is printed, and gives every element of it a key, as the private use part of its language tag (BCP 47,
 * 2.2.7): Chromium copies `lang` word for word into the structure element that it makes of it.
 *
 * Runs in the page, so that everything it needs stands within it.
 *
 * @param mark what stands between an element's own language and its key
 * @returns The elements, each at the index that is its key.
 */
export function keyElements(mark: string): PageElement[] {
  const printed = [...document.body.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
    (element) => element.checkVisibility() && !element.parentElement?.closest('svg'),
  );
  const keys = new Map<Element, number>(printed.map((element, key) => [element, key]));
  const languages = printed.map(
    (element) => element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang,
  );
  const collapsed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** PDF 2.0 has none within another or a quotation (ISO/TS 32005 table 5): there it is a box without bounds. */
  const isAside = (element: Element | null) =>
    element?.role === 'note' && !element.parentElement?.closest('[role="note"], blockquote');
  const hasAlt = (element: Element) => element.matches('img, svg, math');
  /** A PDF has one place for the name of a picture and what describes it. */
  const wordsOfLabel = (element: Element) =>
    element.hasAttribute('aria-labelledby')
      ? ['aria-labelledby', 'aria-describedby']
          .flatMap((name) => element.getAttribute(name)?.split(/\s+/) ?? [])
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ')
      : undefined;
  const altOf = (element: Element) =>
    collapsed(
      element.getAttribute('alt') ??
        element.getAttribute('aria-label') ??
        wordsOfLabel(element) ??
        element.getAttribute('alttext'),
    );
  const mathAttributesOf = (element: Element): Record<string, string> =>
    element instanceof MathMLElement
      ? Object.fromEntries(
          [...element.attributes]
            .filter(({ name }) => !['id', 'lang', 'class', 'alttext'].includes(name))
            .map(({ name, value }) => [name, value]),
        )
      : {};
  /**
   * What stands apart, like words for screen readers alone, is heard apart (accname 1.2, 2F). These are not printed,
   * and part of a name all the same.
   */
  const wordsIn = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches('.note-ref')) return '';
    if (hasAlt(node)) return altOf(node);
    const { display, position } = getComputedStyle(node);
    if (display === 'none' && !node.matches('.visually-hidden')) return '';
    const words = [...node.childNodes].map(wordsIn).join('');
    return display === 'inline' && position === 'static' ? words : ` ${words} `;
  };
  const kindOf = (element: Element): ElementKind | undefined => {
    if (element.matches('[aria-hidden="true"], img[alt=""]')) return 'decoration';
    if (element.matches('nav.contents :is(ol, ul)')) return 'toc';
    if (element.matches('.notes > ol')) return 'note-list';
    if (element.matches('.notes > ol > li')) return 'note';
    if (element.matches('.note-number')) return 'note-number';
    if (isAside(element)) return 'aside';
    if (element.matches('.callout-title') && isAside(element.parentElement)) return 'aside-title';
    const isReference = element.matches('[role="doc-noteref"], [role="doc-biblioref"]');
    return isReference ? 'reference' : undefined;
  };
  const [here] = location.href.split('#');
  const targetOf = (element: Element) => {
    if (!(element instanceof HTMLAnchorElement) || element.hash === '') return undefined;
    return element.href.split('#')[0] === here
      ? decodeURIComponent(element.hash.slice(1))
      : undefined;
  };
  const fieldOf = (element: Element): Field | undefined => {
    if (!(element instanceof HTMLInputElement)) return undefined;
    const label = collapsed(element.labels?.[0]?.textContent ?? '');
    return { kind: element.type === 'radio' ? 'radio' : 'text', label };
  };
  const cellOf = (element: Element): TableCell | undefined => {
    if (!(element instanceof HTMLTableCellElement)) return undefined;
    const scopes: Record<string, 'Row' | 'Column'> = { row: 'Row', col: 'Column' };
    const scope = element.tagName === 'TH' ? (scopes[element.scope] ?? 'Column') : undefined;
    return { scope, rowSpan: element.rowSpan, columnSpan: element.colSpan };
  };
  const summaryOf = (element: Element): string | undefined => {
    const caption = element instanceof HTMLTableElement ? element.caption : null;
    return caption && !keys.has(caption) ? collapsed(caption.textContent) : undefined;
  };
  const labelOf = (item: Element): string | undefined => {
    const list = item.parentElement;
    if (!(list instanceof HTMLOListElement) || !item.matches('li')) return undefined;
    const { direction, listStyleType } = getComputedStyle(item);
    if (listStyleType !== 'decimal' || direction !== 'rtl') return undefined;
    return `${list.start + [...list.children].indexOf(item)}.`;
  };
  const textsOf = (element: Element): string[] => {
    const texts = [...element.childNodes].flatMap((node) =>
      node instanceof Text && node.data !== '' ? [node.data] : [],
    );
    const [first, ...others] = texts;
    if (first === undefined) return [];
    const { textTransform } = getComputedStyle(element, '::first-letter');
    if (textTransform !== 'uppercase') return texts;
    return [first.replace(/\S/, (letter) => letter.toUpperCase()), ...others];
  };
  const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;
  const blocks = new Map<Element, boolean>();
  const hasRightToLeft = (element: Element): boolean => {
    const { direction, display } = getComputedStyle(element);
    if (direction === 'rtl') return true;
    const around = element.parentElement;
    if (display === 'inline' && around) return hasRightToLeft(around);
    const known = blocks.get(element) ?? rightToLeft.test(element.textContent);
    blocks.set(element, known);
    return known;
  };
  const elements = printed.map((element, key): PageElement => {
    const texts = textsOf(element);
    return {
      key,
      parent: element.parentElement ? keys.get(element.parentElement) : undefined,
      tag: element.tagName.toLowerCase(),
      kind: kindOf(element),
      language: languages[key] ?? '',
      id: element.id,
      name: element.matches('a[href], h1, h2, h3, h4, h5, h6')
        ? collapsed(element.getAttribute('aria-label') ?? wordsIn(element))
        : undefined,
      target: targetOf(element),
      alt: hasAlt(element) ? altOf(element) : undefined,
      mathAttributes: mathAttributesOf(element),
      expansion: element.matches('abbr[title]')
        ? collapsed(element.getAttribute('title'))
        : undefined,
      marker: element.matches('ul, ol') ? getComputedStyle(element).listStyleType : undefined,
      label: labelOf(element),
      texts,
      isInline: element.matches('span') || getComputedStyle(element).display.startsWith('inline'),
      hasRightToLeft: texts.length > 0 && hasRightToLeft(element),
      cell: cellOf(element),
      summary: summaryOf(element),
      field: fieldOf(element),
      rows:
        element instanceof HTMLTableElement
          ? [...element.rows].flatMap((row) => keys.get(row) ?? [])
          : [],
      cells:
        element instanceof HTMLTableRowElement
          ? [...element.cells].flatMap((cell) => keys.get(cell) ?? [])
          : [],
    };
  });
  for (const [key, element] of printed.entries()) {
    element.setAttribute('lang', `${languages[key]}${mark}${key}`);
    // Chromium keeps elements with an id in its accessibility tree, and others only if it must. No heading
    // gets an id that starts like this, as one of “K12” would.
    if (element.id === '') element.id = mark + key;
  }
  return elements;
}
