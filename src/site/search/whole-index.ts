/** The index of a large site, made of its shards: the one before, if all pages are what and where they were. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { codeDigest } from '../../model/code/code-digest.ts';
import { type KeptIndex, keepIndex, nameOfIndex, readKeptIndex } from './kept-index.ts';
import { mergeIndexes } from './merge-indexes.ts';
import type { IndexPart } from './open-index.ts';
import type { IndexFile } from './pagefind.ts';
import type { SearchSite } from './shard-indexing.ts';

const maker = new URL('merge-indexes.ts', import.meta.url);

/** @throws Error if the shards are not as this version of Pagefind makes them */
export async function wholeIndex(
  { content, siteUrl }: SearchSite,
  shards: readonly (KeptIndex & IndexPart)[],
): Promise<readonly IndexFile[]> {
  const site = { content: resolve(content), siteUrl, maker: codeDigest(maker) };
  const name = await nameOfIndex(site);
  const pages: string[] = [];
  for (const shard of shards) {
    for (const [index, { place }] of shard.listed.entries()) {
      pages[place] = shard.pages[index] ?? '';
    }
  }
  const kept = await readKeptIndex(name);
  if (kept && isDeepStrictEqual(kept.pages, pages)) return kept.files;
  const files = await mergeIndexes(shards);
  await keepIndex(name, { pages, files });
  return files;
}
