/** JSON Feed 1.1, with the full text and the pamphlets as attachments. */
import { dateToRfc3339 } from '@11ty/eleventy-plugin-rss';
import { absolute, type Publication } from '../publication.ts';
import type { FeedEntry } from './entries.ts';

export function jsonFeed(
  { organisation, siteUrl }: Publication,
  url: string,
  entries: readonly FeedEntry[],
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: organisation.siteTitle,
    description: organisation.tagline,
    home_page_url: absolute(siteUrl, '/'),
    feed_url: absolute(siteUrl, url),
    language: organisation.language,
    authors: [{ name: organisation.name }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      date_published: dateToRfc3339(entry.published),
      date_modified: dateToRfc3339(entry.updated),
      language: entry.language,
      tags: entry.topics,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      attachments: entry.enclosures.map((pamphlet) => ({
        url: pamphlet,
        mime_type: 'application/pdf',
        size_in_bytes: 0,
      })),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
