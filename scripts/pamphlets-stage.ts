/** The pamphlets stage as commands run it: with the store of this project, progress, and problems as its result. */
import { cacheFolder } from '../src/model/cache-folder.ts';
import { problemToText } from '../src/model/problem.ts';
import { openArtifactStore } from '../src/pamphlets/artifact-store.ts';
import {
  ghostscriptVersion,
  type Inks,
  noGhostscript,
} from '../src/pamphlets/imposition/convert-colours.ts';
import { makePamphlets } from '../src/pamphlets/make-pamphlets.ts';
import { makersOf } from '../src/pamphlets/makers.ts';
import type { PrintJobs } from '../src/pamphlets/print-job.ts';
import { counted } from '../src/site/wording.ts';
import type { Options } from './options.ts';
import { type Progress, progressOf } from './progress.ts';

export async function pamphletsStage(options: Options, site: string) {
  const progress = progressOf('pamphlets');
  const { queue } = options;
  let { inks } = options;
  if (inks && (await ghostscriptVersion()) === undefined) {
    progress.say(`Skipping the colours of a press. ${noGhostscript}`);
    inks = undefined;
  }
  let count = 0;
  const result = await makePamphlets({
    ...options,
    store: openArtifactStore(cacheFolder('artifacts'), options.cacheLimit),
    inks,
    site,
    print: queue === undefined ? undefined : printerAt(queue, inks, progress.say),
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

/** @param url the address of a Redis, which is asked only if there is something to print */
function printerAt(url: string, inks: Inks | undefined, say: Progress['say']): PrintJobs {
  return async (jobs, options) => {
    // It takes a while to load.
    const { printByQueue } = await import('../src/pamphlets/queue/print-by-queue.ts');
    return await printByQueue({ url, makers: await makersOf(inks), say })(jobs, options);
  };
}
