/** Tells the papers that hold from those that have been withdrawn. */
import type { Paper } from '../../model/paper.ts';

/** Each in the order in which they were. */
export function byStanding(all: readonly Paper[]) {
  const { withdrawn = [], papers = [] } = Object.groupBy(all, (paper) =>
    paper.withdrawn ? 'withdrawn' : 'papers',
  );
  return { withdrawn, papers };
}
