/** `npm run new -- statement "2025/26"`: next year's statement, with all that it has to answer. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPeriod, nextPeriod } from '../src/model/period.ts';
import { statementFrontMatter } from '../src/model/statement.ts';
import { readContent } from '../src/site/read-content.ts';
import { nextStatement } from '../src/site/statements/next-statement.ts';
import { counted } from '../src/site/wording.ts';
import { type ExitCode, exitCodeOf, report } from './command.ts';
import type { Options } from './options.ts';

/** @throws Error if there is no statement before it, or one of its period or a later one */
export async function newStatement(options: Options, period: string): Promise<ExitCode> {
  const { content, format, today } = options;
  if (!isPeriod(period)) {
    throw new Error(`"${period}" is no period. Write two years in a row, like "2025/26".`);
  }
  const { texts, problems } = await readContent(statementFrontMatter, 'statements', {
    content,
    drafts: true,
  });
  if (exitCodeOf(problems) !== 0) {
    report(problems, format);
    return exitCodeOf(problems);
  }
  const last = texts
    .flatMap(({ entry }) => entry ?? [])
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  if (!last) {
    throw new Error(
      `There is no statement in ${content} to go on from. CONTRIBUTING.md says what the first one holds.`,
    );
  }
  if (period <= last.period) {
    throw new Error(
      `There is a statement for ${last.period} already. The next one is for ${nextPeriod(last.period)}.`,
    );
  }
  const folder = join(content, 'statements', period.replace('/', '-'));
  const file = join(folder, 'index.md');
  await mkdir(folder, { recursive: true });
  await writeFile(file, nextStatement(last, period, today), { flag: 'wx' });
  process.stdout.write(`${file}
It is a draft, and has ${counted(last.commitments.length, 'commitment')} of ${last.period} to answer: write the fate and the outcome of each.
npm run build names those that are left.
`);
  return 0;
}
