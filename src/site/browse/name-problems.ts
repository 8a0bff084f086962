/** Finds names of people and series that differ and would share one address. */
import type { Paper } from '../../model/paper.ts';
import type { Problem } from '../../model/problem.ts';
import { traitsOf } from './traits.ts';

/** One problem for each paper whose name for it is not the one that was there first. */
export function findNameProblems(papers: readonly Paper[]): Problem[] {
  const first = new Map<string, { readonly value: string; readonly file: string }>();
  return papers.flatMap((paper) =>
    traitsOf(paper).flatMap(({ url, value, facet }) => {
      const { file } = paper.source;
      const known = first.get(url) ?? { value, file };
      first.set(url, known);
      if (known.value === value) return [];
      const problem: Problem = {
        code: 'duplicate-entry',
        severity: 'error',
        file,
        fact: `The ${facet} “${value}” would stand at ${url}, where “${known.value}” of ${known.file} stands.`,
        hint: 'If they are the same, write the name in the same way; if not, add to one of them what tells them apart.',
      };
      return [problem];
    }),
  );
}
