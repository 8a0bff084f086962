/** The search index of a site, made beside its pages: that of a large site in shards, of which one whole is made. */
import type { ListedPage } from './open-index.ts';
import type { IndexFile } from './pagefind.ts';
import { PagefindPrograms } from './pagefind-programs.ts';
import { searchRecords } from './search-records.ts';
import { type SearchSite, type ShardIndex, ShardIndexing } from './shard-indexing.ts';
import { byShard, shardCount, shardOf } from './shards.ts';
import { wholeIndex } from './whole-index.ts';

export interface SearchIndex {
  /** How many pages are searched. */
  readonly pages: number;
  /** How many of them Pagefind has read this time: all of each shard in which one was not as before. */
  readonly indexed: number;
  /** In ms, what that took beside all else; undefined if there was nothing to read. */
  readonly took: number | undefined;
  readonly files: readonly IndexFile[];
}

interface Shard {
  readonly indexing: ShardIndexing;
  readonly listed: readonly ListedPage[];
}

/** Is told of each page once it is written. */
export class SearchIndexing {
  readonly #site: SearchSite;
  readonly #shards: readonly Shard[];

  private constructor(site: SearchSite, shards: readonly Shard[]) {
    this.#site = site;
    this.#shards = shards;
  }

  static async begin(site: SearchSite): Promise<SearchIndexing> {
    const records = searchRecords(site.library).map((record, place) => ({ ...record, place }));
    const count = shardCount(records.length, site.pagesPerShard);
    const programs = new PagefindPrograms();
    const shards = byShard(records, count).map(async (own, number) => ({
      indexing: await ShardIndexing.begin(site, { number, count }, own, programs),
      listed: own,
    }));
    return new SearchIndexing(site, await Promise.all(shards));
  }

  /** @param text of the page, which is written */
  add(url: string, text: string): void {
    this.#shards[shardOf(url, this.#shards.length)]?.indexing.add(url, text);
  }

  /** @throws Error if a page was not written, or Pagefind cannot make an index */
  async finish(): Promise<SearchIndex> {
    const shards = await Promise.all(
      this.#shards.map(async ({ indexing, listed }) => ({ ...(await indexing.finish()), listed })),
    );
    const read = shards.filter(({ made }) => made);
    const [first, ...others] = shards;
    return {
      pages: pagesIn(shards),
      indexed: pagesIn(read),
      took: read.length > 0 ? timeOf(read) : undefined,
      files: first && others.length === 0 ? first.files : await wholeIndex(this.#site, shards),
    };
  }
}

function pagesIn(shards: readonly ShardIndex[]): number {
  return shards.reduce((sum, { pages }) => sum + pages.length, 0);
}

/** From when the first of them was begun until the last one was done. */
function timeOf(shards: readonly ShardIndex[]): number {
  const times = shards.flatMap(({ made }) => made ?? []);
  return Math.max(...times.map(({ to }) => to)) - Math.min(...times.map(({ from }) => from));
}
