/** What is found in a small publication with other files, as lines to compare. */
import { join, relative, sep } from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { smallContent } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

/** Added to the small publication, or in place of its files; nothing where one is to be left out. */
type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Each problem as file, place and code. */
export async function problemsOf(files: Files, drafts = false): Promise<string[]> {
  const { problems } = await load(files, drafts);
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** What the problems say, without their places. */
export async function wordsOf(files: Files): Promise<string[]> {
  const { problems } = await load(files, false);
  return problems.map(({ severity, fact, hint }) => `${severity}: ${fact} ${hint}`);
}

/** Whether there is a library, and the problems with paths from the folder of the publication. */
async function load(files: Files, drafts: boolean) {
  await using folder = await temporaryFolder(withContent({ ...smallContent, ...files }));
  const { library, problems } = await loadLibrary({
    content: join(folder.path, 'content'),
    data: join(folder.path, 'data'),
    drafts,
    today: testDay,
  });
  const named = problems.map((problem: Problem) => ({
    ...problem,
    file: relative(folder.path, problem.file).split(sep).join('/'),
  }));
  return { library, problems: named };
}

/** True if the publication goes on to be built. */
export async function isLetIn(files: Files): Promise<boolean> {
  return (await load(files, false)).library !== undefined;
}

function withContent(files: Files): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, content]) =>
      content === undefined ? [] : [[path, content]],
    ),
  );
}
