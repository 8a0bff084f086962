/** The site stage: a library in, a folder of pages, feeds and assets out. */
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Library } from '../model/library.ts';
import { prepareSite, type SiteSettings } from './prepared-site.ts';
import { type SearchIndex, SearchIndexing } from './search/search-indexing.ts';
import type { SearchSite } from './search/shard-indexing.ts';
import { writeIndexFiles } from './search/write-search-index.ts';
import { optionsKey, type SiteOptions } from './site-options.ts';

export interface SiteBuild extends Pick<SiteOptions, 'content' | 'output'>, SiteSettings {
  /** What the content folder holds. */
  readonly library: Library;
  readonly pagesPerShard?: SearchSite['pagesPerShard'];
}

const configPath = fileURLToPath(new URL('../../.eleventy.js', import.meta.url));

/**
 * @returns what is known of its search index
 * @throws Error that names the page, if a template fails; Error if no search index can be made
 */
export async function buildSite(build: SiteBuild): Promise<Omit<SearchIndex, 'files'>> {
  const { library, content, output } = build;
  const indexing = await SearchIndexing.begin(build);
  await eleventyFor({
    content,
    output,
    prepare: () => prepareSite(library, build),
    onWritten: (url, text) => indexing.add(url, text),
  }).write();
  const { files, ...index } = await indexing.finish();
  await writeIndexFiles(output, files);
  return index;
}

/** Eleventy with our configuration. */
export function eleventyFor(options: SiteOptions): Eleventy {
  const eleventy = new Eleventy(options.content, options.output, {
    configPath,
    quietMode: true,
    config: (config) => config.addGlobalData(optionsKey, options),
  });
  eleventy.disableLogger();
  return eleventy;
}
