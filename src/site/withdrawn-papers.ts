/** Finds papers that are said to take the place of a withdrawn one and cannot. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import { nearestOf } from '../model/nearest-name.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';

/** @param published those that readers will find */
export function findWithdrawalProblems(
  papers: readonly Paper[],
  published: readonly Pick<Paper, 'slug'>[],
): Problem[] {
  const slugs = new Set(published.map(({ slug }) => slug));
  return papers.flatMap(({ slug, withdrawn, source }) => {
    const instead = withdrawn?.replacedBy;
    if (instead === undefined || (slugs.has(instead) && instead !== slug)) return [];
    const others = [...slugs].filter((other) => other !== slug);
    const fact =
      instead === slug
        ? `"${instead}" is this paper itself.`
        : `"${instead}" is no paper that is published${nearestOf(others, instead)}.`;
    const hint = 'Write the folder’s name of the paper to read instead, or leave the key out.';
    return frontMatterProblem(source, ['withdrawn', 'replacedBy'], {
      code: 'unknown-paper',
      fact,
      hint,
    });
  });
}
