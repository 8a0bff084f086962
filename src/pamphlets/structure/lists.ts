/** Lists of every kind: items with labels and bodies (ISO 32000-1 14.8.4.3.3), contents, definitions. */
import type { PageElement } from '../page-elements.ts';
import {
  isContent,
  isInline,
  type Kid,
  type ListNumbering,
  type StructureElement,
} from './element.ts';
import { inBlocks } from './in-blocks.ts';

type Common = Pick<StructureElement, 'language' | 'anchor' | 'printed'>;

/** The markers of CSS that are drawn (CSS Lists 3, 6.2), as PDF and as text name them. */
const signs: Readonly<Record<string, { listNumbering: ListNumbering; sign: string } | undefined>> =
  {
    disc: { listNumbering: 'Disc', sign: '•' },
    circle: { listNumbering: 'Circle', sign: '◦' },
    square: { listNumbering: 'Square', sign: '▪' },
  };

const isOf = (kid: Kid, type: StructureElement['type']): kid is StructureElement =>
  !isContent(kid) && kid.type === type;

/** A list, a contents list or an item of one; undefined for any other element. */
export function listPart(
  { tag, kind, marker, label }: PageElement,
  kids: readonly Kid[],
  common: Common,
): StructureElement | undefined {
  if (tag === 'ol' || tag === 'ul') {
    if (kind === 'toc') return { ...common, type: 'TOC', kids: kids.map(asContentsItem) };
    const drawn = signs[marker ?? ''];
    const listNumbering = drawn?.listNumbering ?? (marker === 'none' ? 'None' : 'Decimal');
    const items = kids.map((kid) => (isContent(kid) ? kid : withLabel(kid, drawn?.sign)));
    return { ...common, type: 'L', kids: items, attributes: { owner: 'List', listNumbering } };
  }
  if (tag === 'li') return withLabel({ ...common, type: 'LI', kids: labelAndBody(kids) }, label);
  if (tag === 'dt') return { ...common, type: 'Lbl', kids };
  if (tag === 'dd') return { ...common, type: 'LBody', kids };
  return undefined;
}

/** A definition list as a list: each term labels what is said of it. */
export function definitionList(kids: readonly Kid[], common: Common): StructureElement {
  const items: { labels: Kid[]; bodies: Kid[] }[] = [];
  for (const kid of kids) {
    const last = items.at(-1);
    const startsItem = !last || (isOf(kid, 'Lbl') && last.bodies.length > 0);
    const item = startsItem ? { labels: [], bodies: [] } : last;
    if (startsItem) items.push(item);
    if (isOf(kid, 'Lbl')) item.labels.push(kid);
    else item.bodies.push(kid);
  }
  return {
    ...common,
    type: 'L',
    attributes: { owner: 'List', listNumbering: 'Description' },
    kids: items.map(({ labels, bodies }) => ({
      type: 'LI',
      kids: [...joined('Lbl', labels), ...joined('LBody', bodies)],
    })),
  };
}

/**
 * Says of an item how its label is read, where that cannot be told from what is painted: the signs of
 * a list are drawn, not written.
 */
export function withLabel(
  item: StructureElement,
  actualText: string | undefined,
): StructureElement {
  if (actualText === undefined) return item;
  const kids = item.kids.map((kid) => (isOf(kid, 'Lbl') ? { ...kid, actualText } : kid));
  return { ...item, kids };
}

function labelAndBody(kids: readonly Kid[]): Kid[] {
  const labels = kids.filter((kid) => isOf(kid, 'Lbl'));
  const body = kids.filter((kid) => !isOf(kid, 'Lbl'));
  return [...labels, { type: 'LBody', kids: body }];
}

/** An item has at most one label and one body: several become parts of one. */
function joined(type: 'Lbl' | 'LBody', kids: readonly Kid[]): Kid[] {
  const [only, ...others] = kids;
  if (!only) return [];
  if (others.length === 0) return [only];
  const parts = kids.map((kid): Kid => {
    if (!isOf(kid, type)) return kid;
    if (type === 'Lbl') return { ...kid, type: 'Span' };
    if (kid.kids.every(isInline)) return { ...kid, type: 'P' };
    return { ...kid, type: 'Div', kids: inBlocks(kid.kids) };
  });
  return [{ type, kids: parts }];
}

/** ISO 32000-1 table 333: an item of a contents list holds references, and lists below it. */
function asContentsItem(kid: Kid): Kid {
  if (!isOf(kid, 'LI')) return kid;
  const kids = kid.kids.flatMap((part) => (isOf(part, 'LBody') ? part.kids : [part]));
  return { ...kid, type: 'TOCI', kids };
}
