/** Shares the pages of a large site out among shards, whose indexes are made apart: each only if a page of it changes. */
import { hash } from 'node:crypto';

/**
 * Of so many pages, Pagefind makes an index in 2 s and 270 MB. Memory grows with the pages of an index; in all, those of
 * more and smaller shards take the same time.
 */
const usualSize = 1000;

/** @param size the most pages that one has, about */
export function shardCount(pages: number, size = usualSize): number {
  return Math.max(1, Math.ceil(pages / size));
}

/** Those of each shard, in their order. Which one has a page, its address alone decides: a new page moves no other. */
export function byShard<T extends { readonly url: string }>(
  entries: readonly T[],
  count: number,
): T[][] {
  const shards = Map.groupBy(entries, ({ url }) => shardOf(url, count));
  return Array.from({ length: count }, (_, shard) => shards.get(shard) ?? []);
}

export function shardOf(url: string, count: number): number {
  return hash('sha256', url, 'buffer').readUInt32BE() % count;
}
