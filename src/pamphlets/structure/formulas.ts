/** Formulas: the words that stand for them, and their MathML, which PDF 2.0 knows (ISO 32000-2 14.8.6.3). */
import { isMathElement } from '../../model/math-elements.ts';
import type { PageElement } from '../page-elements.ts';
import type { Kid, StructureElement } from './element.ts';
import { isElement, type MarkedContent, type PrintedElement } from './printed-tree.ts';

/** MathML Core, 3.2: the elements that hold text. */
const tokens = new Set(['mi', 'mn', 'mo', 'mtext']);

/**
 * ISO 14289-1 7.7: a formula is a `Formula` with an alternative. What is drawn in it and is no text,
 * the bar of a fraction or the sign of a root, is content of the whole: in MathML, the element says it.
 *
 * @param elements those of the page, each at the index that is its key
 */
export function formulaOf(
  math: PageElement,
  printed: PrintedElement,
  elements: readonly PageElement[],
): Pick<StructureElement, 'type' | 'alt' | 'placement' | 'kids'> {
  const contents = contentsByKey(printed);
  const parts = partsOf(math, elements);
  const isToken = (key: number) => tokens.has(elements[key]?.tag ?? '');
  const drawn = [...contents].flatMap(([key, content]) => (isToken(key) ? [] : content));
  const build = ({ key, tag, mathAttributes }: PageElement): StructureElement[] => {
    const kids: Kid[] = isToken(key)
      ? (contents.get(key) ?? [])
      : parts.filter(({ parent }) => parent === key).flatMap(build);
    if (!isMathElement(tag)) throw new Error(`A formula holds ${tag}, which is no MathML.`);
    return [{ type: tag, kids, attributes: { owner: 'MathML', values: mathAttributes } }];
  };
  const isBlock = math.mathAttributes.display === 'block';
  return {
    type: 'Formula',
    alt: math.alt,
    placement: isBlock ? 'Block' : undefined,
    kids: [...build(math), ...drawn],
  };
}

/** Marked content by the key of the element of the page that it is painted for. */
function contentsByKey(printed: PrintedElement): Map<number, MarkedContent[]> {
  const contents = new Map<number, MarkedContent[]>();
  const collect = (element: PrintedElement, around: number): void => {
    const key = element.key ?? around;
    for (const kid of element.kids) {
      if (isElement(kid)) collect(kid, key);
      else contents.set(key, [...(contents.get(key) ?? []), kid]);
    }
  };
  collect(printed, printed.key ?? -1);
  return contents;
}

/** Keys are in the order of the document: what is within an element follows it. */
function partsOf({ key }: PageElement, elements: readonly PageElement[]): PageElement[] {
  const after = elements.slice(key + 1);
  const end = after.findIndex(({ parent }) => parent === undefined || parent < key);
  return end < 0 ? after : after.slice(0, end);
}
