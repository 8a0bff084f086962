/** What the site plugin is told: by our commands through Eleventy's global data, else the defaults. */
import type { EleventyConfig } from '@11ty/eleventy';
import { problemToText } from '../model/problem.ts';
import { loadLibrary } from './load-library.ts';
import type { SiteOptions } from './plugin.ts';

/** The key under which a command leaves its options; not one that a template would read. */
export const optionsKey = 'siteOptions';

export function siteOptions({ globalData, directories }: EleventyConfig): SiteOptions {
  const given = globalData[optionsKey] as SiteOptions | undefined;
  return given ?? { load: () => loadOrThrow(directories.input, '_data') };
}

/** For Eleventy’s own command line, which knows errors but not problems. */
async function loadOrThrow(content: string, data: string) {
  const { library, problems } = await loadLibrary({ content, data, drafts: false });
  if (library) return library;
  throw new Error(['The content has problems:', ...problems.map(problemToText)].join('\n'));
}
