/** The files of the feeds, of which there may be any number, and the list of them. */
import type { Publication } from '../publication.ts';
import type { SiteFile } from '../site-file.ts';
import { feedFormats, feedListUrl } from './addresses.ts';
import { atom } from './atom.ts';
import { feedList } from './feed-list.ts';
import { feedsOf } from './feeds.ts';
import { jsonFeed } from './json.ts';
import { rss } from './rss.ts';

const writers = { rss, atom, json: jsonFeed };

export function feedTexts(publication: Publication): SiteFile[] {
  const feeds = feedsOf(publication);
  return [
    ...feeds.flatMap((feed) =>
      feedFormats.map(({ kind, file }) => {
        const url = feed.folder + file;
        const render = async () => {
          const entries = await Promise.all(feed.entries.map(({ entry }) => entry()));
          return writers[kind](publication, feed, url, entries);
        };
        return { url, render };
      }),
    ),
    { url: feedListUrl, render: () => feedList(publication, feeds) },
  ];
}
