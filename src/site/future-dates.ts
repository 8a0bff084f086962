/** Finds days that are still to come, in texts that say them as if they were past. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Paper } from '../model/paper.ts';
import { type FullDate, formatPartialDate, type PartialDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import type { Path } from '../model/schema-path.ts';
import type { Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';

type Dated = readonly [path: Path, date: PartialDate | undefined];

/**
 * @param papers those that are published, and the versions of them that are kept
 * @param statements those that are published
 */
export function findFutureDates(
  papers: readonly Paper[],
  statements: readonly Statement[],
  today: FullDate,
): Problem[] {
  return [
    ...papers.flatMap((paper) => futureDates(paper.source, datesOf(paper), today)),
    ...statements.flatMap(({ source, published, listed }) =>
      futureDates(
        source,
        [
          [['published'], published],
          [['listed'], listed],
        ],
        today,
      ),
    ),
  ];
}

function datesOf(paper: Paper): Dated[] {
  const { issued, updated, listed, version, changes, corrected, withdrawn } = paper;
  return [
    [['issued'], issued],
    [['updated'], updated],
    [['listed'], listed],
    [['version'], version],
    ...changes.map(({ date }, index): Dated => [['changes', index, 'date'], date]),
    ...corrected.map(({ date }, index): Dated => [['corrected', index, 'date'], date]),
    [['withdrawn', 'date'], withdrawn?.date],
  ];
}

function futureDates(source: Source, dates: readonly Dated[], today: FullDate): Problem[] {
  return dates.flatMap(([path, date]) => {
    // This month and this year have begun.
    if (date === undefined || date <= today.slice(0, date.length)) return [];
    return frontMatterProblem(source, path, {
      code: 'future-date',
      // A machine whose clock is wrong must not keep the site back.
      severity: 'warning',
      fact: `${formatPartialDate(date)} is still to come: today is ${formatPartialDate(today)}.`,
      hint: 'Write the day on which it was, or "draft: true" until it has come.',
    });
  });
}
