/** The part of Pagefind's module that the page uses. It is loaded when a reader searches, and no sooner. */

/** What a search has to match: for each facet, any of its values. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** For each facet and each of its values, how many results have it. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface FoundPage {
  readonly url: string;
  /** HTML: text with `mark` around the words that were searched for. */
  readonly excerpt: string;
  readonly meta: Readonly<Partial<Record<'title' | 'summary' | 'kind' | 'date', string>>>;
}

export interface SearchResult {
  readonly data: () => Promise<FoundPage>;
}

export interface Found {
  readonly results: readonly SearchResult[];
  readonly filters: FilterCounts;
}

export interface Pagefind {
  readonly init: () => Promise<void>;
  /** Loads them all; without it, no search counts them. */
  readonly filters: () => Promise<FilterCounts>;
  /** @param text null for everything */
  readonly search: (
    text: string | null,
    options: { readonly filters: Filters; readonly sort?: { readonly order: 'asc' } },
  ) => Promise<Found>;
}

const address = '/pagefind/pagefind.js';

let loading: Promise<Pagefind> | undefined;

/** Loads it once; after a failure, anew. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const { createInstance } = (await import(address)) as {
    // A worker would be one more file to load, for an index that answers within milliseconds.
    createInstance: (options: object) => Pagefind;
  };
  const pagefind = createInstance({ noWorker: true, excerptEllipsis: '…' });
  await pagefind.init();
  await pagefind.filters();
  return pagefind;
}
