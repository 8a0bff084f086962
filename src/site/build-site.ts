/** The site stage: a library in, a folder of pages, feeds and assets out. */
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Library } from '../model/library.ts';
import { fileOf } from './addresses.ts';
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

export interface BuiltSite {
  /** What is known of its search index. */
  readonly search: Omit<SearchIndex, 'files'>;
  /** The SHA-256 of its pages and feeds, in hex, by their path: who seals it need not read them again. */
  readonly digests: ReadonlyMap<string, string>;
}

const configPath = fileURLToPath(new URL('../../.eleventy.js', import.meta.url));

/** @throws Error that names the page, if a template fails; Error if no search index can be made */
export async function buildSite(build: SiteBuild): Promise<BuiltSite> {
  const { library, content, output } = build;
  const indexing = await SearchIndexing.begin(build);
  const digests = new Map<string, string>();
  await eleventyFor({
    content,
    output,
    prepare: () => prepareSite(library, build),
    onWritten: (url, text) => {
      digests.set(fileOf(url), hash('sha256', text));
      indexing.add(url, text);
    },
  }).write();
  const { files, ...search } = await indexing.finish();
  await writeIndexFiles(output, files);
  return { search, digests };
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
