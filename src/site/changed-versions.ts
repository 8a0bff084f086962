/** Finds kept versions that say something else than what was kept, by reading their folders, if nothing says so. */
import { dirname, join } from 'node:path';
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import { inFours, keptDigest } from './kept-digest.ts';
import type { ReadVersion } from './read-versions.ts';

/**
 * @param folder of the papers
 * @param today the day on which whoever reads this puts something right
 */
export async function findChangedVersions(
  versions: readonly ReadVersion[],
  folder: string,
  today: FullDate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, entry } of versions) {
    if (entry?.kept === undefined) continue;
    const digest = await keptDigest(join(folder, dirname(path)), entry.source);
    if ([entry, ...entry.corrected].some(({ kept }) => kept === digest)) continue;
    const correction = `{ date: ${today}, note: What was put right., kept: ${inFours(digest)} }`;
    problems.push(
      frontMatterProblem(entry.source, ['kept'], {
        code: 'version-changed',
        fact: 'This version, or a file beside it, is not what was published and kept.',
        hint: `Take the change back, from version control. If something had to be put right, say so to its readers: add ${correction} to the list “corrected”.`,
      }),
    );
  }
  return problems;
}
