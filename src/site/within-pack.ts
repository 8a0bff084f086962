/** Makes the markup of a paper part of a pack: one level lower, with ids and links of its own. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import type { Paper } from '../model/paper.ts';
import { paperUrl } from './addresses.ts';
import type { Heading } from './markdown/env.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

type Placed = Pick<Paper, 'slug' | 'title'>;

/** Attributes that name one id, or several with spaces between them. */
const references = ['aria-labelledby', 'aria-describedby', 'headers', 'for'];

/** An origin to read addresses with. */
const origin = 'https://site.invalid';

/**
 * The id that a paper's id has in a pack. No slug holds two hyphens in a row, so that no two papers
 * share one, and no layout uses such. The empty id is that of the paper's title.
 */
export function idInPack({ slug }: Pick<Paper, 'slug'>, id: string): string {
  return `${slug}--${id}`;
}

/** The headings of a paper as its pack has them: the paper’s own title, and all others below it. */
export function headingsInPack(paper: Placed, headings: readonly Heading[]): Heading[] {
  return [
    { level: 2, id: idInPack(paper, ''), text: paper.title },
    ...headings.map(({ level, id, text }) => ({ level: level + 1, id: idInPack(paper, id), text })),
  ];
}

/** @param markup as on a page of the paper’s own, from its `h1` on */
export function withinPack(paper: Placed, markup: string): string {
  const fragment = parseFragment(markup);
  for (const element of elementsBelow(fragment)) {
    settleLevel(element);
    settleAttributes(element, paper);
  }
  return serialize(fragment);
}

function settleLevel(element: Element): void {
  const level = /^h([1-5])$/.exec(element.tagName)?.[1];
  if (level === undefined) return;
  // The paper's title: its id is the empty one.
  if (level === '1') element.attrs.push({ name: 'id', value: '' });
  element.tagName = element.nodeName = `h${Number(level) + 1}`;
}

function settleAttributes(element: Element, paper: Placed): void {
  for (const attribute of element.attrs) {
    const { name, value } = attribute;
    if (name === 'id') attribute.value = idInPack(paper, value);
    if (name === 'href') attribute.value = addressInPack(value, paper);
    if (references.includes(name)) {
      const ids = value.split(/\s+/).map((id) => idInPack(paper, id));
      // Each paper has such a part, and those who go from one to the next hear whose it is.
      const isPart = element.tagName === 'section' && name === 'aria-labelledby';
      attribute.value = [...ids, ...(isPart ? [idInPack(paper, '')] : [])].join(' ');
    }
    if (name === 'aria-label' && element.tagName === 'section') {
      attribute.value = `${value}, ${paper.title}`;
    }
  }
}

/** A place of the paper is one of the pack; what stands beside the paper does not stand beside the pack. */
function addressInPack(href: string, paper: Placed): string {
  if (href.startsWith('#')) return `#${idInPack(paper, href.slice(1))}`;
  const url = URL.parse(href, origin + paperUrl(paper));
  return url?.origin === origin ? url.pathname + url.search + url.hash : href;
}

function* elementsBelow(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (defaultTreeAdapter.isElementNode(child)) yield child;
    yield* elementsBelow(child);
  }
}
