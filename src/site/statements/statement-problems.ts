/** Finds what is wrong between statements: their order, what they answer, and the review of the one in force. */
import type { FullDate } from '../../model/partial-date.ts';
import type { Problem } from '../../model/problem.ts';
import type { Statement } from '../../model/statement.ts';
import type { ReadText } from '../read-content.ts';
import { answerProblems, answersToNothing } from './answer-problems.ts';
import { orderProblems } from './order-problems.ts';
import { reviewProblems } from './review-problems.ts';

type StatementText = ReadText<Omit<Statement, 'slug' | 'source'>>;

/**
 * Looks at the statements that follow each other. A published one follows the last that is published; a
 * draft, the last that is there. What a draft still lacks is a warning, also where drafts are shown: it
 * keeps nothing back, and who writes it has to see it.
 */
export function findStatementProblems(texts: readonly StatementText[], today: FullDate): Problem[] {
  const all = entriesOf(texts);
  // With one of them refused, others would seem to follow nothing, or to be in force.
  if (all.length < texts.length) return [];
  const published = all.filter(({ draft }) => !draft);
  return [
    ...all.flatMap((own) =>
      own.draft ? warnings(chainProblems(own, all, all)) : chainProblems(own, published, all),
    ),
    ...reviewProblems(published.at(-1), all.at(-1), today),
  ];
}

/** @param there those that are there with it */
function chainProblems(
  own: Statement,
  there: readonly Statement[],
  all: readonly Statement[],
): Problem[] {
  const last = there.findLast(({ period }) => period < own.period);
  if (!last) return answersToNothing(own);
  return [...orderProblems(own, last, all, there), ...answerProblems(own, last)];
}

function warnings(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, severity: 'warning' }));
}

/** Oldest first. */
function entriesOf(texts: readonly StatementText[]): Statement[] {
  return texts
    .flatMap(({ entry }) => (entry ? [entry] : []))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
}
