/** The site stage as the commands run it: with progress. Without those after it, whose programs take longer to load. */
import type { Library } from '../src/model/library.ts';
import type { MadeOf } from '../src/model/manifest.ts';
import { buildSite } from '../src/site/build-site.ts';
import { counted } from '../src/site/wording.ts';
import type { Options } from './options.ts';
import { progressOf, seconds } from './progress.ts';

/** @param madeOf what the library was read from @returns the SHA-256 of files as it leaves them, in hex, by their path */
export async function siteStage(
  options: Options,
  library: Library,
  output: string,
  madeOf: MadeOf,
): Promise<ReadonlyMap<string, string>> {
  const progress = progressOf('site');
  const { content, siteUrl } = options;
  const { search, digests } = await buildSite({ library, content, output, siteUrl, madeOf });
  const { pages, indexed, took } = search;
  progress.done('pages and feeds');
  const part = indexed < pages ? `${indexed} of them ` : '';
  const index = took === undefined ? 'as before' : `${part}indexed meanwhile in ${seconds(took)}`;
  progressOf('search').say(`${counted(pages, 'page')}, ${index}`);
  return digests;
}
