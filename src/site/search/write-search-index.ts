/** Writes the search index of a site, with the files by which a browser searches it. */
import { writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../addresses.ts';
import { MadeFolders } from '../made-folders.ts';
import type { IndexFile } from './pagefind.ts';
import { type SearchIndex, SearchIndexing } from './search-indexing.ts';
import { searchRecords } from './search-records.ts';
import type { SearchSite } from './shard-indexing.ts';

/** Where it stands below the site's root. */
export const searchFolder = 'pagefind';

/** Of a site that is written. */
export async function writeSearchIndex(site: SearchSite): Promise<SearchIndex> {
  const indexing = await SearchIndexing.begin(site);
  for (const { url } of searchRecords(site.library)) {
    indexing.add(url, await readFile(join(site.output, fileOf(url)), 'utf8'));
  }
  const index = await indexing.finish();
  await writeIndexFiles(site.output, index.files);
  return index;
}

/** In the place of those that are there. @param site the folder of the site */
export async function writeIndexFiles(site: string, files: readonly IndexFile[]): Promise<void> {
  await rm(join(site, searchFolder), { recursive: true, force: true });
  const folders = new MadeFolders();
  for (const { path, content } of files) {
    const file = join(site, searchFolder, path);
    folders.makeFor(file);
    writeFileSync(file, content);
  }
}
