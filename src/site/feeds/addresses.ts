/** Where feeds stand, by one rule for all of them: a folder, and in it a file of each format. */

export const feedFormats = [
  { kind: 'rss', label: 'RSS', type: 'application/rss+xml', file: 'rss.xml' },
  { kind: 'atom', label: 'Atom', type: 'application/atom+xml', file: 'atom.xml' },
  { kind: 'json', label: 'JSON Feed', type: 'application/feed+json', file: 'feed.json' },
] as const;

/** The folder of the feed of what a page lists: `/feeds/topics/funding/` of `/topics/funding/`. */
export function feedFolder(page: string): string {
  return `/feeds${page}`;
}

/** The page that tells of feeds, and the folder of the feed of everything. */
export const feedsUrl = feedFolder('/');

/** The list of all feeds, for feed readers (OPML 2.0). */
export const feedListUrl = `${feedsUrl}feeds.opml`;

/** The files of the feed in a folder, in the order in which they are offered. */
export function feedFiles(folder: string): string[] {
  return feedFormats.map(({ file }) => folder + file);
}
