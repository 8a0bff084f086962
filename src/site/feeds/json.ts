/** JSON Feed 1.1, with the full text and the pamphlets as attachments. */
import { dateToRfc3339 } from '@11ty/eleventy-plugin-rss';
import { absolute, type Publication } from '../publication.ts';
import type { FeedEntry } from './entries.ts';
import type { Feed } from './feeds.ts';

export function jsonFeed(
  { organisation, siteUrl }: Publication,
  feed: Feed,
  url: string,
  entries: readonly FeedEntry[],
): string {
  const { webSubHub } = organisation;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(siteUrl, feed.page),
    feed_url: absolute(siteUrl, url),
    language: organisation.language,
    authors: [{ name: organisation.name }],
    ...(webSubHub && { hubs: [{ type: 'WebSub', url: webSubHub }] }),
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: dateToRfc3339(entry.published),
      date_modified: dateToRfc3339(entry.updated),
      language: entry.language,
      tags: entry.topics.map(({ title }) => title),
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      attachments: entry.enclosures.map((pamphlet) => ({
        url: pamphlet.url,
        mime_type: 'application/pdf',
        title: pamphlet.label,
        size_in_bytes: 0,
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
