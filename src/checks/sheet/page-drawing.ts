/** Draws the order of reading on the picture of a page. */
import { html, type Markup } from '../../site/html.ts';
import type { Box } from '../painting/box.ts';
import type { SheetPage } from './sheet.ts';

/** Sizes in parts of the width of a page, so that they look alike on pages of any size. */
const digit = 0.019;
const tagHeight = 0.037;
const padding = 0.003;
const typeSize = 0.0285;

/** Text whose first letter is of a script that is read from right to left. */
const fromTheRight = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** A block as it is drawn: its box, and before it a tag with its number. */
interface Drawn {
  readonly number: number;
  readonly isRightToLeft: boolean;
  readonly box: Box;
  readonly tag: Box;
}

/** The page, a numbered box around each block, a line from each to the next, and what is not read hatched. */
export function pageDrawing(page: SheetPage): Markup {
  const { width, height, picture, blocks, artifacts } = page;
  const drawn = blocks.flatMap(({ block: { number, said }, box }): Drawn[] => {
    if (!box) return [];
    const own = padded(box, width * padding);
    const isRightToLeft = said.some(({ text }) => fromTheRight.test(text));
    return [{ number, isRightToLeft, box: own, tag: tagOf(number, own, width, isRightToLeft) }];
  });
  const way = drawn
    .slice(1)
    .map((next, index) => stepTo(next, drawn[index]))
    .join('');
  return html`<svg class="drawing" viewBox="0 0 ${shown(width)} ${shown(height)}" font-size="${shown(width * typeSize)}" role="img" aria-label="${describe(page)}">
<image href="${picture}" width="${shown(width)}" height="${shown(height)}"/>
${artifacts.map((box) => html`<rect class="unread" ${sides(box)}/>`)}
<path class="way halo" d="${way}"/><path class="way" d="${way}"/>
${drawn.map(({ box }) => html`<rect class="box halo" ${sides(box)}/><rect class="box" ${sides(box)}/>`)}
${drawn.map(tagMark)}
<rect class="edge" ${sides({ left: 0.5, top: 0.5, right: width - 0.5, bottom: height - 0.5 })}/>
</svg>`;
}

/** What the drawing is, for those who do not see it: the list beside it says the same. */
function describe({ number, blocks }: SheetPage): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return `Page ${number}, on which nothing is read.`;
  const range = `${first.block.number} to ${last.block.number}`;
  return `Page ${number}, with boxes ${range} in the order of reading. The list of them says the same.`;
}

function tagMark({ number, tag }: Drawn): Markup {
  const { x, y } = middle(tag);
  return html`<rect class="tag" ${sides(tag)}/><text x="${shown(x)}" y="${shown(y)}">${number}</text>
`;
}

/** From tag to tag where reading goes down, and otherwise from the end of a box to the next tag. */
function stepTo({ tag: to, isRightToLeft }: Drawn, from: Drawn | undefined): string {
  if (!from) return '';
  const isBelow = to.top >= from.tag.bottom - 1;
  const endOfBox = from.isRightToLeft ? from.box.left : from.box.right;
  const start = isBelow ? [middle(from.tag).x, from.tag.bottom] : [endOfBox, middle(from.box).y];
  const end = isBelow ? [middle(to).x, to.top] : [isRightToLeft ? to.right : to.left, middle(to).y];
  return `M${start.map(shown).join(' ')}L${end.map(shown).join(' ')}`;
}

/** Before the first line of a box, as far as there is room. */
function tagOf(number: number, box: Box, width: number, isRightToLeft: boolean): Box {
  const own = width * digit * (String(number).length + 0.7);
  const left = isRightToLeft
    ? Math.min(width - own - 1, box.right + 2)
    : Math.max(1, box.left - own - 2);
  return { left, right: left + own, top: box.top, bottom: box.top + width * tagHeight };
}

/** So that no line is drawn over the words. */
function padded({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function middle({ left, top, right, bottom }: Box): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function sides({ left, top, right, bottom }: Box): Markup {
  return html`x="${shown(left)}" y="${shown(top)}" width="${shown(right - left)}" height="${shown(bottom - top)}"`;
}

/** To a hundredth of a pt. */
function shown(length: number): number {
  return Math.round(length * 100) / 100;
}
