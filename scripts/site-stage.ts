/** The site stage as the commands run it: with progress. Without those after it, whose programs take longer to load. */
import type { Library } from '../src/model/library.ts';
import { buildSite } from '../src/site/build-site.ts';
import type { Options } from './options.ts';
import { progressOf } from './progress.ts';

export async function siteStage(options: Options, library: Library, output: string): Promise<void> {
  const progress = progressOf('site');
  await buildSite({ library, content: options.content, output, siteUrl: options.siteUrl });
  progress.done('pages and feeds');
}
