/** Finds for each paper those that are about the same things. */
import type { Paper } from '../../model/paper.ts';

/** How many a page shows. */
const shown = 3;

/** More topics in common than so many make papers no more alike; so a paper is in few lists. */
const most = 3;

interface Placed {
  readonly paper: Paper;
  readonly place: number;
}

/**
 * Returns a function that gives up to three other papers with topics in common: those with the most
 * such topics first, then the newest. There is a list of the newest papers for each one, two and
 * three topics that occur together, so that no paper is compared with all others.
 *
 * @param papers in the order of the listing, which is newest first
 */
export function relatedPapers(papers: readonly Paper[]): (paper: Paper) => readonly Paper[] {
  const newest = new Map<string, Placed[]>();
  papers.forEach((paper, place) => {
    for (const key of keysOf(paper).flat()) {
      const list = newest.get(key) ?? [];
      newest.set(key, list);
      // One more than is shown: the paper that asks may be among them.
      if (list.length <= shown) list.push({ paper, place });
    }
  });
  return (paper) => {
    const related = new Set<Paper>();
    for (const keys of keysOf(paper)) {
      const alike = keys.flatMap((key) => newest.get(key) ?? []);
      for (const { paper: other } of alike.toSorted((a, b) => a.place - b.place)) {
        if (other !== paper && related.size < shown) related.add(other);
      }
    }
    return [...related];
  };
}

/** Each combination of the paper's topics, in lists: first those of the most topics, last each alone. */
function keysOf({ topics }: Paper): string[][] {
  const sorted = [...new Set(topics)].toSorted();
  const sizes = Array.from({ length: most }, (_, index) => most - index);
  return sizes.map((size) => combinations(sorted, size).map((some) => some.join(' ')));
}

function combinations(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
