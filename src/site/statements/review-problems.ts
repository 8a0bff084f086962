/** Warns of the review of the statement in force: 60 days ahead, and when it is late. */
import { frontMatterProblem } from '../../model/front-matter-problem.ts';
import { daysUntil, type FullDate, formatPartialDate } from '../../model/partial-date.ts';
import { nextPeriod } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Statement } from '../../model/statement.ts';

/** Days. */
const ahead = 60;

/**
 * @param inForce the newest statement that is published, if there is one
 * @param newest that which is there, draft or not
 */
export function reviewProblems(
  inForce: Statement | undefined,
  newest: Statement | undefined,
  today: FullDate,
): Problem[] {
  const reviewBy = inForce?.reviewBy;
  if (!inForce || !reviewBy) return [];
  const days = daysUntil(reviewBy, today);
  if (days > ahead) return [];
  const day = formatPartialDate(reviewBy);
  return [
    frontMatterProblem(inForce.source, ['reviewBy'], {
      code: 'review-due',
      severity: 'warning',
      fact:
        days < 0
          ? `The statement was due for review by ${day}, ${count(-days)} ago; its page says so.`
          : `The statement is due for review by ${day}, ${days === 0 ? 'which is today' : `in ${count(days)}`}.`,
      hint:
        newest && newest !== inForce
          ? `Finish the draft for ${newest.period}, and take "draft: true" out of it.`
          : `Make the next one: npm run new -- statement "${nextPeriod(inForce.period)}".`,
    }),
  ];
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
