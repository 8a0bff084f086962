/** What the site plugin is told: by our commands through Eleventy's global data, else the defaults. */
import type { EleventyConfig } from '@11ty/eleventy';
import type { Library } from '../model/library.ts';
import { problemToText } from '../model/problem.ts';
import { type ContentFolders, loadLibrary } from './load-library.ts';
import { type PreparedSite, prepareSite } from './prepared-site.ts';
import { today } from './today.ts';
import type { OnWritten } from './write-files.ts';

export interface SiteOptions {
  /** The folder that is read. */
  readonly content: string;
  /** The folder that is written. */
  readonly output: string;
  /** Gives all that the site is made of; throws if the content cannot be published. */
  readonly prepare: () => Promise<PreparedSite>;
  readonly onWritten?: OnWritten | undefined;
}

/** The key under which a command leaves its options; no template reads it. */
export const optionsKey = 'siteOptions';

/** Without a command of ours, as under Eleventy’s own command line, the usual folders hold. */
export function siteOptions({ globalData }: EleventyConfig): SiteOptions {
  const content = 'src/content';
  const folders = { content, data: '_data', drafts: false, today: today() };
  const prepare = async () => prepareSite(await loadOrThrow(folders));
  const usual = { content, output: '_site', prepare };
  return (globalData[optionsKey] as SiteOptions | undefined) ?? usual;
}

/** @throws Error that lists every problem of the content, for callers that know only errors */
export async function loadOrThrow(folders: ContentFolders): Promise<Library> {
  const { library, problems } = await loadLibrary(folders);
  if (library) return library;
  throw new Error(['The content has problems:', ...problems.map(problemToText)].join('\n'));
}
