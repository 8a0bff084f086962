/** Finds for each paper those that stand beside it in the listing. */
import type { Paper } from '../../model/paper.ts';

export interface Neighbours {
  readonly previous: Paper | undefined;
  readonly next: Paper | undefined;
}

/** @param papers in the order of the listing @returns none for a paper that is not among them */
export function neighboursIn(papers: readonly Paper[]): (paper: Paper) => Neighbours {
  const places = new Map(papers.map((paper, place) => [paper, place]));
  return (paper) => {
    const place = places.get(paper);
    return {
      previous: place === undefined ? undefined : papers[place - 1],
      next: place === undefined ? undefined : papers[place + 1],
    };
  };
}
