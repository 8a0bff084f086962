/** RSS 2.0, as the RSS Advisory Board's profile has it, with the full text in content:encoded. */
import { dateToRfc822, dateToRfc3339 } from '@11ty/eleventy-plugin-rss';
import { html, type Markup, raw } from '../html.ts';
import { absolute, type Publication } from '../publication.ts';
import { entryView, feedView, viewNamespace, xmlStart } from './browser-view.ts';
import { type FeedEntry, lastUpdated } from './entries.ts';
import type { Feed } from './feeds.ts';

/** Minutes after which a feed reader may ask again: a day. */
const timeToLive = 1440;

export function rss(
  publication: Publication,
  feed: Feed,
  url: string,
  entries: readonly FeedEntry[],
): string {
  const { organisation, siteUrl } = publication;
  const { language, webSubHub } = organisation;
  return html`${xmlStart(publication)}
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${viewNamespace} xml:lang="${language}">
<channel>
<title>${plainText(feed.title)}</title>
<link>${absolute(siteUrl, feed.page)}</link>
<description>${feed.description}</description>
<language>${language}</language>
<managingEditor>${organisation.email} (${organisation.name})</managingEditor>
<lastBuildDate>${rfc822(lastUpdated(entries))}</lastBuildDate>
<docs>https://www.rssboard.org/rss-specification</docs>
<ttl>${timeToLive}</ttl>
<atom:link href="${absolute(siteUrl, url)}" rel="self" type="application/rss+xml"/>
${webSubHub && html`<atom:link href="${webSubHub}" rel="hub"/>\n`}${feedView(publication, feed)}
${entries.map(
  (entry) => html`<item xml:lang="${entry.language}">
${entryView(entry)}
<title>${plainText(entry.title)}</title>
<link>${entry.url}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.published)}</pubDate>
<atom:updated>${dateToRfc3339(entry.updated)}</atom:updated>
<description>${
    // It is read as HTML, unlike the summary in Atom.
    String(html`${entry.summary}`)
  }</description>
${
  // RSS takes an e-mail address for an author, and that of none is known.
  entry.authors.map((author) => html`<dc:creator>${author}</dc:creator>\n`)
}${entry.topics.map(({ title }) => html`<category>${title}</category>\n`)}<content:encoded>${entry.content}</content:encoded>
${entry.enclosures
  // The profile allows one enclosure an item; the first edition is it.
  .slice(0, 1)
  .map((pamphlet) => html`<enclosure url="${pamphlet.url}" length="0" type="application/pdf"/>`)}
</item>
`,
)}</channel>
</rss>
`.toString();
}

/** Every feed reader takes these for characters if they are so written, and none for HTML (profile). */
function plainText(text: string): Markup {
  return raw(text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;'));
}

/** RFC 822 with a year of four digits, in GMT. */
function rfc822(date: Date): string {
  return dateToRfc822(date, 'UTC').trim();
}
