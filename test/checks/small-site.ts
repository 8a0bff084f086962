/** The one known-good site that faults are planted in: built from its folder, with its pamphlets. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSite } from '../../src/checks/check-site.ts';
import { compareProblems, type Problem, problemToText } from '../../src/model/problem.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { testDay } from '../support/test-day.ts';

/** The slug of its one paper. */
export const paper = 'growing-together';

const fixture = fileURLToPath(new URL('../fixtures/small-site/', import.meta.url));

export interface SmallSite extends AsyncDisposable {
  /** Holds `content`, `data` and, once it is built, `site`. */
  readonly folder: string;
}

/** A copy of the sources, with nothing built, in a folder that is gone when disposed. */
export async function copySmallSite(): Promise<SmallSite> {
  const folder = await mkdtemp(join(tmpdir(), 'small-site-'));
  await cp(fixture, folder, { recursive: true });
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Takes the copy through content, site and pamphlets. Problems of the content end it. */
export async function build({ folder }: SmallSite): Promise<readonly Problem[]> {
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  const { library, problems } = await loadLibrary({
    content,
    data: join(folder, 'data'),
    drafts: false,
    today: testDay,
  });
  if (!library) return problems;
  const { siteUrl } = library.organisation;
  await buildSite({ library, content, output: site, siteUrl });
  const printed = await makePamphlets({ site, jobs: 2 });
  return [...printed.problems, ...printed.faults];
}

/** What the checks say of the built copy: of all of it, or of some pages. */
export async function check(
  { folder }: SmallSite,
  only?: readonly string[],
): Promise<readonly Problem[]> {
  const { problems } = await checkSite({ site: join(folder, 'site'), only });
  return problems;
}

/** The report that an editor would read, with paths as if the copy were the working folder. */
export function reportOf({ folder }: SmallSite, problems: readonly Problem[]): string {
  const prefix = `${relative(process.cwd(), folder).split(sep).join('/')}/`;
  return problems
    .toSorted(compareProblems)
    .map((problem) => `${problemToText(problem).replaceAll(prefix, '')}\n`)
    .join('');
}
