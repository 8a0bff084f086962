/** The search index of a site, made beside its pages: the one before, if they are what they were. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Library } from '../../model/library.ts';
import { fileOf } from '../addresses.ts';
import type { SiteSettings } from '../prepared-site.ts';
import type { SiteOptions } from '../site-options.ts';
import { indexedPage } from './indexed-page.ts';
import { type KeptIndex, keepIndex, nameOfIndex, readKeptIndex } from './kept-index.ts';
import { type IndexFile, indexPages, indexSettings, type PageToIndex } from './pagefind.ts';
import { type SearchRecord, searchRecords } from './search-records.ts';

export interface SearchSite
  extends Pick<SiteOptions, 'content' | 'output'>,
    Pick<SiteSettings, 'siteUrl'> {
  readonly library: Library;
}

export interface SearchIndex {
  /** How many pages can be found. */
  readonly pages: number;
  /** In ms, what making it took beside all else; undefined if it is the one before. */
  readonly took: number | undefined;
  readonly files: readonly IndexFile[];
}

/** How many pages Pagefind is given at a time: enough to keep it at work, and few in memory. */
const partLength = 32;

interface SearchedPage {
  readonly record: SearchRecord;
  readonly order: number;
  readonly written: PromiseWithResolvers<void>;
  digest?: string;
}

/**
 * Is told of each page once it is written. From the first one on that is not as it was when the last
 * index was made, Pagefind reads them all, from the disk, while the rest of the site is written.
 */
export class SearchIndexing {
  readonly #site: SearchSite;
  readonly #name: string;
  readonly #kept: KeptIndex | undefined;
  readonly #pages: ReadonlyMap<string, SearchedPage>;
  #made: Promise<IndexFile[]> | undefined;
  #took = 0;

  private constructor(site: SearchSite, name: string, kept: KeptIndex | undefined) {
    this.#site = site;
    this.#name = name;
    this.#kept = kept;
    this.#pages = new Map(
      searchRecords(site.library).map((record, order) => [
        record.url,
        { record, order, written: Promise.withResolvers() },
      ]),
    );
  }

  static async begin(site: SearchSite): Promise<SearchIndexing> {
    const { content, siteUrl, library } = site;
    const settings = indexSettings(library.organisation.language);
    const name = await nameOfIndex({ content: resolve(content), siteUrl, settings });
    return new SearchIndexing(site, name, await readKeptIndex(name));
  }

  /** @param text of the page, which is written */
  add(url: string, text: string): void {
    const page = this.#pages.get(url);
    if (!page) return;
    page.digest = hash('sha256', indexedPage(text, page.record, page.order));
    page.written.resolve();
    if (page.digest !== this.#kept?.pages[page.order]) this.#start();
  }

  /** @throws Error if a page was not written, or Pagefind cannot make the index */
  async finish(): Promise<SearchIndex> {
    const pages = [...this.#pages.values()].map(({ digest, record }) => {
      if (!digest) throw new Error(`${record.url} cannot be searched: it was not written.`);
      return digest;
    });
    if (!this.#made && this.#kept?.pages.length === pages.length) {
      return { pages: pages.length, took: undefined, files: this.#kept.files };
    }
    const files = await this.#start();
    await keepIndex(this.#name, { pages, files });
    return { pages: pages.length, took: this.#took, files };
  }

  #start(): Promise<IndexFile[]> {
    if (!this.#made) {
      this.#made = this.#make();
      // Whoever finishes hears of it; until then, nobody does.
      this.#made.catch(() => {});
    }
    return this.#made;
  }

  async #make(): Promise<IndexFile[]> {
    const start = performance.now();
    const files = await indexPages(this.#parts(), this.#site.library.organisation.language);
    this.#took = performance.now() - start;
    return files;
  }

  async *#parts(): AsyncGenerator<PageToIndex[]> {
    const pages = [...this.#pages.values()];
    for (let start = 0; start < pages.length; start += partLength) {
      yield await Promise.all(
        pages.slice(start, start + partLength).map((page) => this.#read(page)),
      );
    }
  }

  async #read({ record, order, written }: SearchedPage): Promise<PageToIndex> {
    await written.promise;
    const text = await readFile(join(this.#site.output, fileOf(record.url)), 'utf8');
    return { url: record.url, content: indexedPage(text, record, order) };
  }
}
