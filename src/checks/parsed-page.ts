/** Parses built HTML and walks its elements, each with its place in the file. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Place } from '../model/place.ts';
import type { SeenElement } from './element-clues.ts';

export interface ParsedElement extends SeenElement {
  /** From the first character of its start tag to that of its end, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** Where one of its attributes stands; the element itself if the attribute has no place. */
  readonly placeOf: (attribute: string) => Place;
}

type Node = DefaultTreeAdapterTypes.Node;

/** Every element that the file itself holds, in document order. */
export function* elementsOf(html: string): Generator<ParsedElement> {
  yield* below(parse(html, { sourceCodeLocationInfo: true }));
}

function* below(node: Node): Generator<ParsedElement> {
  if (defaultTreeAdapter.isElementNode(node)) {
    const element = seen(node);
    if (element) yield element;
  }
  const parent = 'content' in node ? node.content : node;
  if (!('childNodes' in parent)) return;
  for (const child of parent.childNodes) yield* below(child);
}

/** None for an element that the parser added, such as a `tbody` that was not written. */
function seen(node: DefaultTreeAdapterTypes.Element): ParsedElement | undefined {
  const location = node.sourceCodeLocation;
  if (!location) return undefined;
  const place = { line: location.startLine, column: location.startCol };
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    // Of one element in a hundred: that of all of them would read each word once for each element around it.
    get text() {
      return textOf(node);
    },
    get parent() {
      return around(node);
    },
    start: location.startOffset,
    end: location.endOffset,
    place,
    placeOf: (attribute) => {
      const at = location.attrs?.[attribute];
      return at ? { line: at.startLine, column: at.startCol } : place;
    },
  };
}

function around(node: DefaultTreeAdapterTypes.Element): ParsedElement | undefined {
  const { parentNode } = node;
  if (!parentNode || !defaultTreeAdapter.isElementNode(parentNode)) return undefined;
  return seen(parentNode) ?? around(parentNode);
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
