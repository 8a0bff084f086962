/** Finds lists whose written numbers jump: a page counts on from the first, whatever the others are. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** One problem for a list: what follows the first jump is counted from there. */
export function listNumberProblems({ tokens, source }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  return orderedLists(tokens).flatMap((items) => {
    const first = numberOf(items[0]);
    // Those who write the same number each time leave the counting to the page.
    if (items.every((item) => numberOf(item) === first)) return [];
    const jump = items.findIndex((item, index) => numberOf(item) !== first + index);
    const item = items[jump];
    if (!item) return [];
    const [written, shown] = [numberOf(item), first + jump];
    return reader.problem(reader.inLine(item.map?.[0] ?? 0, item.info), {
      code: 'list-number',
      fact: `The number ${written} would be shown as ${shown}, as ${shown - 1} is the one before it in the list.`,
      hint: `Write ${shown}, and look at what refers to it; for a list that starts at ${written}, write a sentence above it.`,
    });
  });
}

function orderedLists(tokens: readonly Token[]): Token[][] {
  const lists: Token[][] = [];
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') open.push([]);
    if (token.type === 'list_item_open') open.at(-1)?.push(token);
    const closed = /^(?:ordered|bullet)_list_close$/.test(token.type) && open.pop();
    if (closed && token.type === 'ordered_list_close') lists.push(closed);
  }
  return lists;
}

function numberOf(item: Token | undefined): number {
  return Number(item?.info);
}
