/** Builds the site of a small publication into a folder of its own, for tests to read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { buildSite } from '../../src/site/build-site.ts';
import { type ContentFolders, loadLibrary } from '../../src/site/load-library.ts';
import { smallContent } from './small-content.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { testDay } from './test-day.ts';

export interface SmallSite extends AsyncDisposable {
  /** The folder that is built. */
  readonly folder: string;
  /** A file of it, by its path. */
  readonly text: (path: string) => Promise<string>;
  readonly page: (path: string) => Promise<Document>;
}

interface SiteOptions extends Partial<Pick<ContentFolders, 'drafts' | 'today'>> {
  readonly siteUrl?: string;
  readonly pagesPerShard?: number;
}

/**
 * @param files added to the small publication, or in place of its files
 * @throws Error that lists the problems of the content, if it has any
 */
export async function smallSite(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { drafts = false, today = testDay, siteUrl, pagesPerShard }: SiteOptions = {},
): Promise<SmallSite> {
  const source = await temporaryFolder({ ...smallContent, ...files });
  const content = join(source.path, 'content');
  const folder = join(source.path, '_site');
  const loaded = await loadLibrary({ content, data: join(source.path, 'data'), drafts, today });
  if (!loaded.library) throw new Error(JSON.stringify(loaded.problems, null, 2));
  await buildSite({ library: loaded.library, content, output: folder, siteUrl, pagesPerShard });
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  return {
    folder,
    text,
    page: async (path) => parseHTML(await text(path)).document,
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}
