/** Finds statements that do not follow the one before them. */
import { frontMatterProblem } from '../../model/front-matter-problem.ts';
import { startYear } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Statement } from '../../model/statement.ts';

/**
 * @param last the newest that is older, of those that are there with it
 * @param all every statement, drafts too, to say why another cannot be meant
 * @param there those that are there with it
 */
export function orderProblems(
  { period, previousPeriod, source }: Statement,
  last: Statement,
  all: readonly Statement[],
  there: readonly Statement[],
): Problem[] {
  const code = 'statement-order';
  const hint = `Write previousPeriod: "${last.period}".`;
  if (previousPeriod === undefined) {
    const fact = `The statement does not say which one it follows, and there is one for ${last.period}.`;
    return [frontMatterProblem(source, ['period'], { code, fact, hint })];
  }
  if (previousPeriod !== last.period) {
    const isNamed = (statement: Statement) => statement.period === previousPeriod;
    const fact = there.some(isNamed)
      ? `The statement for ${previousPeriod} is not the last one before this: that is the one for ${last.period}.`
      : `There is no statement for ${previousPeriod}${all.some(isNamed) ? ', only a draft' : ''}; the last one before this is for ${last.period}.`;
    return [frontMatterProblem(source, ['previousPeriod'], { code, fact, hint })];
  }
  const between = startYear(period) - startYear(last.period) - 1;
  if (between === 0) return [];
  return [
    frontMatterProblem(source, ['previousPeriod'], {
      code,
      severity: 'warning',
      fact: `There is no statement for ${between === 1 ? 'the year' : `the ${between} years`} between ${last.period} and ${period}.`,
      hint: 'If there was one, add it, so that readers can follow each commitment from year to year.',
    }),
  ];
}
