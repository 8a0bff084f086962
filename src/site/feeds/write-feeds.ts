/** Writes the feeds, of which there may be any number, and the list of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf } from '../addresses.ts';
import type { Publication } from '../publication.ts';
import { feedFormats, feedListUrl } from './addresses.ts';
import { atom } from './atom.ts';
import { feedList } from './feed-list.ts';
import { feedsOf } from './feeds.ts';
import { jsonFeed } from './json.ts';
import { rss } from './rss.ts';

const writers = { rss, atom, json: jsonFeed };

/** @param site the folder of the site */
export async function writeFeeds(publication: Publication, site: string): Promise<void> {
  const feeds = feedsOf(publication);
  for (const feed of feeds) {
    const entries = await Promise.all(feed.entries.map(({ entry }) => entry()));
    await mkdir(join(site, feed.folder), { recursive: true });
    for (const { kind, file } of feedFormats) {
      const url = feed.folder + file;
      await writeFile(join(site, fileOf(url)), writers[kind](publication, feed, url, entries));
    }
  }
  await writeFile(join(site, fileOf(feedListUrl)), feedList(publication, feeds));
}
