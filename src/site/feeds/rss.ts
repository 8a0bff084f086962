/** RSS 2.0, as the RSS Advisory Board's profile has it, with the full text in content:encoded. */
import { dateToRfc822 } from '@11ty/eleventy-plugin-rss';
import { html, raw } from '../html.ts';
import { absolute, type Publication } from '../publication.ts';
import { type FeedEntry, lastUpdated } from './entries.ts';

const declaration = raw('<?xml version="1.0" encoding="utf-8"?>');

export function rss(
  { organisation, siteUrl }: Publication,
  url: string,
  entries: readonly FeedEntry[],
): string {
  return html`${declaration}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${organisation.siteTitle}</title>
<link>${absolute(siteUrl, '/')}</link>
<description>${organisation.tagline}</description>
<language>${organisation.language}</language>
<lastBuildDate>${rfc822(lastUpdated(entries))}</lastBuildDate>
<atom:link href="${absolute(siteUrl, url)}" rel="self" type="application/rss+xml"/>
${entries.map(
  (entry) => html`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.published)}</pubDate>
<description>${entry.summary}</description>
${entry.authors.map((author) => html`<dc:creator>${author}</dc:creator>`)}
${entry.topics.map((topic) => html`<category>${topic}</category>`)}
<content:encoded>${entry.content}</content:encoded>
${entry.enclosures
  // The profile allows one enclosure an item; the first edition is it.
  .slice(0, 1)
  .map((pamphlet) => html`<enclosure url="${pamphlet}" length="0" type="application/pdf"/>`)}
</item>
`,
)}</channel>
</rss>
`.toString();
}

/** RFC 822 with a year of four digits, in GMT. */
function rfc822(date: Date): string {
  return dateToRfc822(date, 'UTC').trim();
}
