/** Makes the markup of a paper part of a pack: one level lower, with ids and links of its own. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import { paperUrl } from './addresses.ts';
import { idInPack, type PackedPaper } from './pack-ids.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that name one id, or several with spaces between them. */
const references = ['aria-labelledby', 'aria-describedby'];

/** An origin to read addresses with. */
const origin = 'https://site.invalid';

/** @param markup as on a page of the paper’s own, from its `h1` on */
export function withinPack(paper: PackedPaper, markup: string): string {
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

function settleAttributes(element: Element, paper: PackedPaper): void {
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
function addressInPack(href: string, paper: PackedPaper): string {
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
