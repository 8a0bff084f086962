/** The site stage: a library in, a folder of pages, feeds and assets out. */
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Library } from '../model/library.ts';
import { writeSearchIndex } from './search/write-search-index.ts';
import { optionsKey, type SiteOptions } from './site-options.ts';

export interface SiteBuild extends Pick<SiteOptions, 'content' | 'output' | 'siteUrl'> {
  /** What the content folder holds. */
  readonly library: Library;
}

const configPath = fileURLToPath(new URL('../../.eleventy.js', import.meta.url));

/** @throws Error of Eleventy's, naming the page, if a template fails; Error if no search index can be made */
export async function buildSite({ library, ...folders }: SiteBuild): Promise<void> {
  await eleventyFor({ ...folders, load: async () => library }).write();
  await writeSearchIndex(library, folders.output);
}

/** Eleventy with our configuration, for one build or to watch. */
export function eleventyFor(options: SiteOptions): Eleventy {
  const eleventy = new Eleventy(options.content, options.output, {
    configPath,
    quietMode: true,
    config: (config) => config.addGlobalData(optionsKey, options),
  });
  eleventy.disableLogger();
  return eleventy;
}
