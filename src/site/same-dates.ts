/** Finds changes after which the cover of a paper has the date that it had before, because their days are not told. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Paper } from '../model/paper.ts';
import { latestKnownDate } from '../model/paper-date.ts';
import { formatPartialDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';

/** What came before the paper was listed was not made here, and its day may not be known. */
export function findSameDates(paper: Paper): Problem[] {
  const { source, issued, listed, changes } = paper;
  const shown = latestKnownDate(paper);
  if (!shown || shown.length === listed.length || shown < listed.slice(0, shown.length)) return [];
  const index = changes.findIndex(({ date }) => date === shown);
  const isOnly = changes.findLastIndex(({ date }) => date === shown) === index;
  if (isOnly && (index < 0 || issued !== shown)) return [];
  return [
    frontMatterProblem(source, ['changes', index, 'date'], {
      code: 'date-twice',
      severity: 'warning',
      fact: `The paper was changed in ${formatPartialDate(shown)}, and was issued or changed in it before: copies with other words have that date on their cover as well.`,
      hint: 'If it was changed since it has been on this site, write the day.',
    }),
  ];
}
