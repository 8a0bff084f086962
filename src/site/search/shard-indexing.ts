/** The search index of a shard, made beside its pages: the one before, if they are what they were. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Library } from '../../model/library.ts';
import { fileOf } from '../addresses.ts';
import type { SiteSettings } from '../prepared-site.ts';
import type { SiteOptions } from '../site-options.ts';
import { indexedPage } from './indexed-page.ts';
import { type KeptIndex, keepIndex, nameOfIndex, readKeptIndex } from './kept-index.ts';
import { indexPages, indexSettings, type PageToIndex } from './pagefind.ts';
import type { PagefindProgram, PagefindPrograms } from './pagefind-programs.ts';
import type { SearchRecord } from './search-records.ts';

export interface SearchSite
  extends Pick<SiteOptions, 'content' | 'output'>,
    Pick<SiteSettings, 'siteUrl'> {
  readonly library: Library;
  /** The most pages in a shard, about, if not as many as usual. */
  readonly pagesPerShard?: number | undefined;
}

/** Which of the shards of a site, counted from 0, and how many there are. */
export interface ShardNumber {
  readonly number: number;
  readonly count: number;
}

export interface ShardIndex extends KeptIndex {
  /** When it was begun and done, in ms of the process’s own clock; undefined if it is the one before. */
  readonly made?: { readonly from: number; readonly to: number };
}

type MadeIndex = Required<Pick<ShardIndex, 'made' | 'files'>>;

/** How many pages Pagefind is given at a time: enough to keep it at work, and few in memory. */
const partLength = 32;

interface SearchedPage {
  readonly record: SearchRecord;
  readonly order: number;
  readonly written: PromiseWithResolvers<void>;
  digest?: string;
}

/**
 * Is told of each of its pages once it is written. From the first one on that is not as it was when the last
 * index was made, Pagefind reads them all, from the disk, while the rest of the site is written.
 */
export class ShardIndexing {
  readonly #site: SearchSite;
  readonly #programs: PagefindPrograms;
  readonly #name: string;
  readonly #kept: KeptIndex | undefined;
  readonly #pages: ReadonlyMap<string, SearchedPage>;
  #making: Promise<MadeIndex> | undefined;

  private constructor(
    site: SearchSite,
    records: readonly SearchRecord[],
    programs: PagefindPrograms,
    name: string,
    kept: KeptIndex | undefined,
  ) {
    this.#site = site;
    this.#programs = programs;
    this.#name = name;
    this.#kept = kept;
    this.#pages = new Map(
      // Pages of other shards have no part in its order: one that comes or goes there changes nothing here.
      records.map((record, order) => [
        record.url,
        { record, order, written: Promise.withResolvers() },
      ]),
    );
  }

  /** @param records of its pages, in the order of the listing */
  static async begin(
    site: SearchSite,
    shard: ShardNumber,
    records: readonly SearchRecord[],
    programs: PagefindPrograms,
  ): Promise<ShardIndexing> {
    const { content, siteUrl, library } = site;
    const settings = indexSettings(library.organisation.language);
    const name = await nameOfIndex({ content: resolve(content), siteUrl, settings, shard });
    return new ShardIndexing(site, records, programs, name, await readKeptIndex(name));
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
  async finish(): Promise<ShardIndex> {
    const pages = [...this.#pages.values()].map(({ digest, record }) => {
      if (!digest) throw new Error(`${record.url} cannot be searched: it was not written.`);
      return digest;
    });
    if (!this.#making && this.#kept?.pages.length === pages.length) return this.#kept;
    const { made, files } = await this.#start();
    await keepIndex(this.#name, { pages, files });
    return { pages, made, files };
  }

  #start(): Promise<MadeIndex> {
    if (!this.#making) {
      this.#making = this.#programs.run((program) => this.#make(program));
      // Whoever finishes hears of it; until then, nobody does.
      this.#making.catch(() => {});
    }
    return this.#making;
  }

  async #make(program: PagefindProgram): Promise<MadeIndex> {
    const from = performance.now();
    const { language } = this.#site.library.organisation;
    const files = await indexPages(program, this.#parts(), language);
    return { made: { from, to: performance.now() }, files };
  }

  async *#parts(): AsyncGenerator<PageToIndex[]> {
    const pages = [...this.#pages.values()];
    for (let start = 0; start < pages.length; start += partLength) {
      const part = pages.slice(start, start + partLength);
      await Promise.all(part.map(({ written }) => written.promise));
      yield part.map((page) => this.#read(page));
    }
  }

  #read({ record, order }: SearchedPage): PageToIndex {
    const text = readFileSync(join(this.#site.output, fileOf(record.url)), 'utf8');
    return { url: record.url, content: indexedPage(text, record, order) };
  }
}
