/** Runs Pagefind, whose program indexes pages beside ours: pages in, the files of an index out. */
import type { PagefindIndex } from 'pagefind';
import { notIndexed } from './indexed-page.ts';
import type { PagefindProgram } from './pagefind-programs.ts';

/** A file of an index, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A page as Pagefind is to read it. */
export interface PageToIndex {
  /** Site path. */
  readonly url: string;
  readonly content: string;
}

/** Of all that Pagefind makes, what our own page loads: no interface of its own, and no worker. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[a-z]{2,3}\.pagefind|.*\.pf_\w+)$/;

/** All that the files of an index depend on, beside the pages and Pagefind itself. @param language of the site (BCP 47) */
export function indexSettings(language: string): object {
  return { ...pagefindSettings(language), needed: needed.source };
}

/**
 * @param parts the pages, part by part: Pagefind reads one while the next is fetched from its memory, so
 *   a part is as many as it may have to wait for
 * @param language of the site (BCP 47)
 * @throws Error if Pagefind's program does not run on this machine, or refuses a page
 */
export async function indexPages(
  pagefind: PagefindProgram,
  parts: AsyncIterable<readonly PageToIndex[]>,
  language: string,
): Promise<IndexFile[]> {
  const index = await beginIndex(pagefind, language);
  for await (const pages of parts) {
    // It takes them in the order in which they are sent, so that the same site has the same index.
    const answers = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
    for (const [place, answer] of answers.entries()) refuse(answer, pages[place]?.url ?? '');
  }
  const { files, errors } = await index.getFiles();
  refuse({ errors }, 'its files');
  return files.filter(({ path }) => needed.test(path));
}

async function beginIndex(
  { createIndex }: PagefindProgram,
  language: string,
): Promise<PagefindIndex> {
  const settings = pagefindSettings(language);
  const { index, errors } = await createIndex(settings).catch((cause) => {
    const machine = `${process.platform}-${process.arch}`;
    const fact = `The search index cannot be made: Pagefind's program does not run here (${machine}).`;
    throw new Error(`${fact} Run "npm ci" with optional packages.`, { cause });
  });
  refuse({ errors }, 'its settings');
  if (!index) throw new Error('Pagefind made no index.');
  return index;
}

function pagefindSettings(language: string) {
  return {
    excludeSelectors: notIndexed,
    // One index for papers in all languages: each would have its own, and only that of the page be searched.
    forceLanguage: new Intl.Locale(language).language,
  };
}

function refuse({ errors }: { readonly errors: readonly string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${what}: ${errors.join(' ')}`);
}
