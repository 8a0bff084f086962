/** The pamphlets stage as commands run it: with the store of this project, progress, and problems as its result. */
import { cacheFolder } from '../src/model/cache-folder.ts';
import { problemToText } from '../src/model/problem.ts';
import { openArtifactStore } from '../src/pamphlets/artifact-store.ts';
import { ghostscriptVersion, noGhostscript } from '../src/pamphlets/imposition/convert-colours.ts';
import { makePamphlets } from '../src/pamphlets/make-pamphlets.ts';
import { counted } from '../src/site/wording.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

export async function pamphletsStage(options: Options, site: string) {
  const progress = progressOf('pamphlets');
  let { inks } = options;
  if (inks && (await ghostscriptVersion()) === undefined) {
    progress.say(`Skipping the colours of a press. ${noGhostscript}`);
    inks = undefined;
  }
  let count = 0;
  const result = await makePamphlets({
    ...options,
    store: openArtifactStore(cacheFolder('artifacts')),
    inks,
    site,
    onProgress: (event) => {
      if ('retried' in event) progress.say(problemToText(event.retried));
      else if ('said' in event) progress.say(event.said);
      else progress.step(`${++count} of ${event.total}  ${event.made.entry.path}`);
    },
  });
  const pages = result.made.reduce((sum, { pages }) => sum + pages, 0);
  progress.done(
    `${counted(result.made.length, 'pamphlet')}, ${counted(pages, 'page')}, ${result.rendered} of ${result.files} rendered`,
  );
  return result;
}
