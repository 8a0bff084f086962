/** The site stage: a library in, a folder of pages, feeds and assets out. */
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Library } from '../model/library.ts';
import type { SiteOptions } from './plugin.ts';
import { optionsKey } from './site-options.ts';

export interface SiteBuild {
  readonly library: Library;
  /** The folder that the library was loaded from. */
  readonly content: string;
  readonly output: string;
  readonly siteUrl?: string | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @throws Error of Eleventy's, naming the page, if a template fails */
export async function buildSite({ library, content, output, siteUrl }: SiteBuild): Promise<void> {
  const options: SiteOptions = { load: async () => library, siteUrl };
  const eleventy = new Eleventy(content, output, {
    configPath: `${root}.eleventy.js`,
    quietMode: true,
    config: (config) => config.addGlobalData(optionsKey, options),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
