/** Warns of published papers that nobody can tell apart in a list: two with one title, in one language. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { paperUrl } from './addresses.ts';

/** @param papers that are published; one that is withdrawn may leave its title to another */
export function findRepeatedTitles(papers: readonly Paper[]): Problem[] {
  const inForce = papers.filter(({ withdrawn }) => !withdrawn);
  const alike = Map.groupBy(inForce, ({ language, title }) =>
    [language, ...(title.toLowerCase().match(/\S+/g) ?? [])].join(' '),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.map(({ source }) =>
      frontMatterProblem(source, ['title'], {
        code: 'title-repeated',
        severity: 'warning',
        fact: `${first ? paperUrl(first) : 'Another paper'} has the same title.`,
        hint: 'If this is a copy or a draft of it, take it out; if not, say in the title how they differ.',
      }),
    ),
  );
}
