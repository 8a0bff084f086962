/** Reads an open page as nested nodes with their words: what it shows in the media that it is in. */
import type { Page } from 'puppeteer';
import type { ReadNode } from './read-node.ts';

export function readPageNodes(page: Page): Promise<ReadNode> {
  return page.evaluate(readInPage);
}

/** Runs in the page, so that everything it needs stands within it. */
function readInPage(): ReadNode {
  type Read = ReadNode['kids'][number];
  const roles: Readonly<Record<string, ReadNode['role'] | undefined>> = {
    p: 'paragraph',
    pre: 'paragraph',
    blockquote: 'block quote',
    ol: 'list',
    ul: 'list',
    thead: 'table head',
    tbody: 'table body',
    tfoot: 'table foot',
    tr: 'row',
    th: 'header cell',
    td: 'cell',
    caption: 'caption',
    figcaption: 'caption',
    code: 'code',
    q: 'quote',
  };
  /** ISO 32000-1 table 347: the kinds of numbering, and what a mark of each is read as. */
  const numberings: Readonly<Record<string, [name: string, mark: (n: number) => string]>> = {
    disc: ['Disc', () => '•'],
    circle: ['Circle', () => '◦'],
    square: ['Square', () => '▪'],
    decimal: ['Decimal', (n) => `${n}.`],
  };
  const collapsed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const here = location.href.replace(/#.*/, '');
  const targetOf = ({ href, hash }: HTMLAnchorElement): string =>
    hash !== '' && href.startsWith(`${here}#`) ? `#${decodeURIComponent(hash.slice(1))}` : href;
  /** A link to a place that is not on the page leads nowhere, and the check of the links says so. */
  const leadsSomewhere = (target: string): boolean =>
    !target.startsWith('#') || document.getElementById(target.slice(1)) !== null;
  const targetsOf = (links: string): Set<string> =>
    new Set([...document.querySelectorAll<HTMLAnchorElement>(links)].map(targetOf));
  const noteIds = targetsOf('a[role="doc-noteref"]');
  const referenceIds = targetsOf('a[role="doc-biblioref"]');

  /** A list in a navigation whose links all lead to places on this page. */
  const isContents = (list: Element): boolean => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href]')];
    const isWithin = links.every((link) => targetOf(link).startsWith('#'));
    return list.closest('nav') !== null && links.length > 0 && isWithin;
  };
  const isNote = (element: Element): boolean => noteIds.has(`#${element.id}`);
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches('[aria-hidden="true"], img[alt=""]');
  /** As style sheets change it: what is printed in capitals is read in capitals. */
  const shownText = (text: Text): string => {
    const parent = text.parentElement;
    if (!parent || text.data.trim() === '') return text.data;
    if (getComputedStyle(parent).textTransform === 'uppercase') return text.data.toUpperCase();
    const isFirst = parent.firstChild === text;
    const { textTransform } = getComputedStyle(parent, '::first-letter');
    if (!isFirst || textTransform !== 'uppercase') return text.data;
    return text.data.replace(/\S/, (letter) => letter.toUpperCase());
  };
  /** Of the elements that an attribute names by their ids. */
  const wordsOf = (element: Element, attribute: string): string =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
  const kidsOf = (element: Element): Read[] => [...element.childNodes].flatMap(read);

  const read = (node: Node): Read[] => {
    if (node instanceof Text) return [{ text: shownText(node) }];
    if (!(node instanceof Element) || !isShown(node)) return [];
    if (node instanceof HTMLBRElement) return [{ text: '\n' }];
    // It offers its image in several sizes, and says nothing itself.
    if (node instanceof HTMLPictureElement) return kidsOf(node);
    const language = node.getAttribute('lang');
    return [
      {
        ...meaningOf(node),
        ...(language !== null && { language }),
        ...(node.id !== '' && { anchor: node.id }),
      },
    ];
  };

  const meaningOf = (element: Element): ReadNode => {
    const tag = element.localName;
    if (tag === 'img' || tag === 'svg') {
      const words = ['aria-labelledby', 'aria-describedby'].map((name) => wordsOf(element, name));
      const label = element.getAttribute('aria-label') ?? words.join(' ');
      const alt = collapsed(element.getAttribute('alt') ?? label);
      return { role: 'figure', facts: { alt }, kids: [] };
    }
    if (tag === 'math') return formulaOf(element);
    if (element instanceof HTMLInputElement) {
      const label = collapsed([...(element.labels ?? [])].map((one) => one.textContent).join(' '));
      return { role: 'field', facts: { field: element.type, label }, kids: [] };
    }
    if (/^h[1-6]$/.test(tag)) {
      return { role: 'heading', facts: { level: Number(tag[1]) }, kids: kidsOf(element) };
    }
    if (element instanceof HTMLAnchorElement && element.href !== '') return linkOf(element);
    if (tag === 'abbr' && element.hasAttribute('title')) {
      const expansion = collapsed(element.getAttribute('title'));
      return { role: 'abbreviation', facts: { expansion }, kids: kidsOf(element) };
    }
    if (tag === 'dl') return definitionsOf(element);
    if (tag === 'ol' || tag === 'ul') return listOf(element);
    if (tag === 'li') return itemOf(element);
    if (element instanceof HTMLTableElement) return tableOf(element);
    if (element instanceof HTMLTableCellElement) return cellOf(element);
    // Words that stand in it directly are a paragraph.
    if (isAside(element)) return { role: 'aside', kids: [{ role: 'box', kids: kidsOf(element) }] };
    const isTitle = element.matches('.callout-title') && isAside(element.parentElement);
    const role = isTitle ? 'caption' : roles[tag];
    if (role) return { role, kids: kidsOf(element) };
    const { display } = getComputedStyle(element);
    // A span that is a block to the layout stays in its line for readers.
    const isInLine = tag === 'span' || display.startsWith('inline') || display === 'contents';
    return { role: isInLine ? 'span' : 'box', kids: kidsOf(element) };
  };

  /** PDF 2.0 has none within another or a quotation (ISO/TS 32005 table 5). */
  const isAside = (element: Element | null): boolean =>
    element?.role === 'note' && !element.parentElement?.closest('[role="note"], blockquote');

  /** `mfrac(mi a, mn 2)`: what stands between a function and its argument is not painted. */
  const mathmlOf = (part: Element): string => {
    const kids = [...part.children].map(mathmlOf);
    if (kids.length > 0) return `${part.localName}(${kids.join(', ')})`;
    const words = part.textContent.normalize('NFKC').replace(/[\u2061-\u2064]/g, '');
    return [part.localName, collapsed(words)].join(' ').trim();
  };

  /** Its words stand for it; in a line, they are among those around it. */
  const formulaOf = (math: Element): ReadNode => {
    const alt = collapsed(math.getAttribute('alttext'));
    const facts = { mathml: mathmlOf(math) };
    const isInLine = math.getAttribute('display') !== 'block';
    return isInLine
      ? { role: 'inline formula', facts, kids: [{ text: alt }] }
      : { role: 'formula', facts: { alt, ...facts }, kids: [] };
  };

  /** What refers to another part of the document is a reference, with its link in it. */
  const linkOf = (link: HTMLAnchorElement): ReadNode => {
    const target = targetOf(link);
    const name = link.querySelector('.visually-hidden') && collapsed(link.textContent);
    const facts = { ...(leadsSomewhere(target) && { target }), ...(name && { name }) };
    const read: ReadNode = { role: 'link', facts, kids: kidsOf(link) };
    const list = link.closest('ol, ul');
    const isMark = link.role === 'doc-noteref' || link.role === 'doc-biblioref';
    const isReference = isMark || (list !== null && isContents(list));
    return isReference ? { role: 'reference', kids: [read] } : read;
  };

  const listOf = (list: Element): ReadNode => {
    const kids = kidsOf(list);
    if (isContents(list)) return { role: 'contents', kids };
    // Notes follow each other without a list around them, as their own type says what they are.
    if (list.children.length > 0 && [...list.children].every(isNote))
      return { role: 'group', kids };
    const [numbering = 'None'] = numberings[getComputedStyle(list).listStyleType] ?? [];
    return { role: 'list', facts: { numbering }, kids };
  };

  /**
   * Where the way back from a note or a reference to the text is not shown, what starts the entry leads there: to the
   * first mark that is shown.
   */
  const leadingBack = (item: Element, start: readonly Read[]): Read[] => {
    const ways = [...item.querySelectorAll<HTMLAnchorElement>('a[role="doc-backlink"]')];
    const back = ways.find((way) => {
      const mark = document.getElementById(targetOf(way).slice(1));
      return !isShown(way) && mark !== null && isShown(mark);
    });
    if (!back) return [...start];
    const facts = { target: targetOf(back), name: collapsed(back.textContent) };
    return [{ role: 'link', facts, kids: start }];
  };

  const itemOf = (item: Element): ReadNode => {
    const mark: Read = { text: markOf(item) };
    const kids = kidsOf(item);
    if (isNote(item)) {
      const label: ReadNode = { role: 'label', kids: leadingBack(item, [mark]) };
      return { role: 'note', facts: { id: item.id }, kids: [label, ...kids] };
    }
    const label: Read[] = mark.text === '' ? [] : [{ role: 'label', kids: [mark] }];
    if (item.parentElement && isContents(item.parentElement)) {
      return { role: 'contents item', kids: [...label, ...kids] };
    }
    const isReference = referenceIds.has(`#${item.id}`);
    const body = isReference ? [...leadingBack(item, kids.slice(0, 1)), ...kids.slice(1)] : kids;
    return { role: 'item', kids: [...label, { role: 'body', kids: body }] };
  };

  const markOf = (item: Element): string => {
    const { display, listStyleType } = getComputedStyle(item);
    if (display !== 'list-item') return '';
    const list = item.parentElement;
    const items = [...(list?.children ?? [])];
    const start = list instanceof HTMLOListElement ? list.start : 1;
    return numberings[listStyleType]?.[1](start + items.indexOf(item)) ?? '';
  };

  /** In PDF 1.7 a list without marks: each term labels what is said of it. */
  const definitionsOf = (list: Element): ReadNode => {
    const parts = [...list.querySelectorAll(':scope > :is(dt, dd), :scope > div > :is(dt, dd)')];
    const items: { terms: Element[]; details: Element[] }[] = [];
    for (const part of parts.filter(isShown)) {
      const isTerm = part.localName === 'dt';
      let item = items.at(-1);
      if (!item || (isTerm && item.details.length > 0)) {
        item = { terms: [], details: [] };
        items.push(item);
      }
      item[isTerm ? 'terms' : 'details'].push(part);
    }
    // A term has one label and one body (ISO 32000-1 table 336): several words for it stand in that
    // label, and several things said of it are paragraphs of that body.
    const partOf = (part: Element, role: ReadNode['role']): ReadNode => {
      const language = part.getAttribute('lang');
      return { role, ...(language !== null && { language }), kids: kidsOf(part) };
    };
    const labelOf = (terms: readonly Element[]): ReadNode => ({
      role: 'label',
      kids: terms.flatMap((term): Read[] => [partOf(term, 'span'), { text: ' ' }]),
    });
    const bodyOf = (details: readonly Element[]): ReadNode => ({
      role: 'body',
      kids: details.map((detail) => partOf(detail, details.length > 1 ? 'box' : 'group')),
    });
    return {
      role: 'list',
      facts: { numbering: 'None' },
      kids: items.map(({ terms, details }) => ({
        role: 'item',
        kids: [labelOf(terms), bodyOf(details)],
      })),
    };
  };

  /** A caption that is not seen is said of the table all the same. */
  const tableOf = (table: HTMLTableElement): ReadNode => {
    const { caption } = table;
    const summary = caption && !isShown(caption) && collapsed(caption.textContent);
    return { role: 'table', ...(summary && { facts: { summary } }), kids: kidsOf(table) };
  };

  const cellOf = (cell: HTMLTableCellElement): ReadNode => {
    const { rowSpan, colSpan } = cell;
    const spans = { ...(rowSpan > 1 && { rowSpan }), ...(colSpan > 1 && { columnSpan: colSpan }) };
    if (cell.localName === 'td') return { role: 'cell', facts: spans, kids: kidsOf(cell) };
    // HTML 4.9.12.2: a header without a scope is one of its column if its row has headers alone.
    const row = [...(cell.parentElement?.children ?? [])];
    const isColumn = cell.scope ? cell.scope === 'col' : row.every((one) => one.localName === 'th');
    const scope = isColumn ? 'Column' : 'Row';
    return { role: 'header cell', facts: { scope, ...spans }, kids: kidsOf(cell) };
  };

  const root = document.body;
  return { role: 'box', kids: kidsOf(root) };
}
