/** Finds dates of a paper that cannot be, because it was issued only later. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Paper } from '../model/paper.ts';
import { formatPartialDate, isBefore } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';

/** Changes may be ones of an earlier form of the paper, and are free. */
export function findDateOrder({ source, issued, updated, withdrawn }: Paper): Problem[] {
  const later = [
    { path: ['updated'], date: updated, event: 'updated' },
    { path: ['withdrawn', 'date'], date: withdrawn?.date, event: 'withdrawn' },
  ];
  return later.flatMap(({ path, date, event }) => {
    if (!date || !issued || !isBefore(date, issued)) return [];
    return frontMatterProblem(source, path, {
      code: 'date-order',
      fact: `The paper was ${event} (${formatPartialDate(date)}) before it was issued (${formatPartialDate(issued)}).`,
      hint: 'Put right the one that is wrong, or leave out what you do not know.',
    });
  });
}
