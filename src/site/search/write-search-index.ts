/** Writes the search index of a built site, with the files by which a browser searches it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Library } from '../../model/library.ts';
import { fileOf } from '../addresses.ts';
import { indexedPage, notIndexed } from './indexed-page.ts';
import { searchRecords } from './search-records.ts';

/** Where it stands below the site's root. */
export const searchFolder = 'pagefind';

/** Of all that Pagefind makes, what our own page loads: no interface of its own, and no worker. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z]{2,3}\.pagefind|.*\.pf_\w+)$/;

/**
 * Pages go in one after the other, so that the same site has the same index.
 *
 * @param site the folder of the built site
 * @throws Error if Pagefind's program does not run on this machine, or refuses a page
 */
export async function writeSearchIndex(library: Library, site: string): Promise<void> {
  const index = await openIndex(library);
  try {
    for (const [order, record] of searchRecords(library).entries()) {
      const page = await readFile(join(site, fileOf(record.url)), 'utf8');
      const content = indexedPage(page, record, order);
      refuse(await index.addHTMLFile({ url: record.url, content }), record.url);
    }
    const { files, errors } = await index.getFiles();
    refuse({ errors }, 'its files');
    for (const { path, content } of files) {
      if (!needed.test(path)) continue;
      const file = join(site, searchFolder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await index.deleteIndex();
  }
}

async function openIndex({ organisation }: Library): Promise<PagefindIndex> {
  const { language } = new Intl.Locale(organisation.language);
  const { index, errors } = await createIndex({
    excludeSelectors: notIndexed,
    // One index for papers in all languages: each would have its own, and only that of the page be searched.
    forceLanguage: language,
  }).catch((cause) => {
    const machine = `${process.platform}-${process.arch}`;
    const fact = `The search index cannot be made: Pagefind's program does not run here (${machine}).`;
    throw new Error(`${fact} Run "npm ci" with optional packages.`, { cause });
  });
  refuse({ errors }, 'its settings');
  if (!index) throw new Error('Pagefind made no index.');
  return index;
}

function refuse({ errors }: { readonly errors: readonly string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join(' ')}`);
}
