/** Finds places of new texts in which their editors have not written yet. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { isStartingWords } from '../model/starting-words.ts';
import type { Statement } from '../model/statement.ts';

type Text = Pick<Statement, 'summary' | 'source'> & Partial<Pick<Statement, 'commitments'>>;

/** Warnings: a new paper can be looked at as it is. */
export function findUnwritten({ source, summary, commitments = [] }: Text): Problem[] {
  return [
    ...(isStartingWords(summary) ? [inFrontMatter(source, ['summary'])] : []),
    ...commitments.flatMap(({ text }, index) =>
      isStartingWords(text) ? inFrontMatter(source, ['commitments', index, 'text']) : [],
    ),
    ...source.body.split('\n').flatMap((line, index): Problem[] => {
      if (!isStartingWords(line)) return [];
      return [{ ...unwritten, file: source.file, line: source.bodyLine + index, column: 1 }];
    }),
  ];
}

const unwritten = {
  code: 'unwritten',
  severity: 'warning',
  fact: 'Here stands what “npm run new” wrote.',
  hint: 'Write your own words in its place, or take it out.',
} as const;

function inFrontMatter(source: Source, path: readonly PropertyKey[]): Problem {
  return frontMatterProblem(source, path, unwritten);
}
