/** Long lists of papers in pages of their own, so that none takes minutes to load and to read through. */
import type { Paper } from '../../model/paper.ts';

/** How many papers a page lists. */
const length = 50;

export interface ListPage {
  readonly url: string;
  /** From 1. */
  readonly number: number;
  /** How many pages the list has. */
  readonly of: number;
  readonly papers: readonly Paper[];
}

/** At least one page, the first of which stands at the address of the list. */
export function listPages(url: string, papers: readonly Paper[]): ListPage[] {
  const of = Math.max(1, Math.ceil(papers.length / length));
  return Array.from({ length: of }, (_, index) => ({
    url: addressOf(url, index + 1),
    number: index + 1,
    of,
    papers: papers.slice(index * length, (index + 1) * length),
  }));
}

/** @param list the address of the list */
export function addressOf(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`;
}

/** The title of a page of the list, from the second on with its number. */
export function titleOnPage(title: string, { number, of }: ListPage): string {
  return number === 1 ? title : `${title} (page ${number} of ${of})`;
}
