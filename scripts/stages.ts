/** The stages after the pamphlets as the commands run them: with progress, and problems as their result. */

import { type CheckReport, checkSite } from '../src/checks/check-site.ts';
import { findVeraPdf, type VeraPdf } from '../src/checks/vera-pdf-installation.ts';
import { cacheFolder } from '../src/model/cache-folder.ts';
import type { Problem } from '../src/model/problem.ts';
import type { ChecksMade } from '../src/published/check-record.ts';
import { stateChecks } from '../src/published/state-checks.ts';
import { counted } from '../src/site/wording.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

/**
 * Looks for veraPDF before any work is done, and says so if the checks have to do without it.
 *
 * @throws Error that says how to get it, if it is required and not there.
 */
export async function veraPdfIfThere({ require }: Options): Promise<VeraPdf | undefined> {
  const found = await findVeraPdf();
  if ('veraPdf' in found) return found.veraPdf;
  if (require === 'verapdf') throw new Error(`veraPDF is required. ${found.missing}`);
  progressOf('checks').say(`Skipping veraPDF. ${found.missing}`);
  return undefined;
}

/** @param veraPdf what proves that the pamphlets are PDF/UA, if anything does */
export async function checksStage(
  options: Options,
  site: string,
  veraPdf: VeraPdf | undefined,
): Promise<CheckReport> {
  const progress = progressOf('checks');
  const report = await checkSite({
    ...options,
    site,
    veraPdf,
    known: cacheFolder('verdicts'),
    onProgress: (done, total) => progress.step(`${done} of ${total} pages`),
    say: progress.say,
  });
  const { problems, pages, pamphlets } = report;
  const looked = `${pages.anew} of ${counted(pages.all, 'page')} and ${pamphlets.anew} of ${counted(pamphlets.all, 'pamphlet')} looked at anew`;
  progress.done(`${counted(problems.length, 'problem')}, ${looked}`);
  return report;
}

/** Has the checked site say what its checks have found; what is then wrong with the pages that do. */
export async function statementStage(
  options: Options,
  site: string,
  made: Omit<ChecksMade, 'day'>,
): Promise<readonly Problem[]> {
  return await stateChecks(site, { ...made, day: options.today }, (only) =>
    checkSite({ ...options, site, only, known: cacheFolder('verdicts') }),
  );
}
