/** Atom (RFC 4287), with the full text and the pamphlets as enclosures. */
import { dateToRfc3339 } from '@11ty/eleventy-plugin-rss';
import { html } from '../html.ts';
import { absolute, type Publication } from '../publication.ts';
import { tagUri } from '../tag-uri.ts';
import { feedsUrl } from './addresses.ts';
import { entryView, feedView, viewNamespace, xmlStart } from './browser-view.ts';
import { type FeedEntry, lastUpdated } from './entries.ts';
import type { Feed } from './feeds.ts';

export function atom(
  publication: Publication,
  feed: Feed,
  url: string,
  entries: readonly FeedEntry[],
): string {
  const { organisation, siteUrl } = publication;
  const { webSubHub } = organisation;
  return html`${xmlStart(publication)}
<feed xmlns="http://www.w3.org/2005/Atom" ${viewNamespace} xml:lang="${organisation.language}">
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<id>${tagUri(organisation, pathInId(feed))}</id>
<link rel="self" type="application/atom+xml" href="${absolute(siteUrl, url)}"/>
${webSubHub && html`<link rel="hub" href="${webSubHub}"/>\n`}<link rel="alternate" type="text/html" href="${absolute(siteUrl, feed.page)}"/>
<updated>${dateToRfc3339(lastUpdated(entries))}</updated>
<author><name>${organisation.name}</name></author>
${feedView(publication, feed)}
${entries.map(
  (entry) => html`<entry xml:lang="${entry.language}">
${entryView(entry)}
<title>${entry.title}</title>
<id>${entry.id}</id>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<published>${dateToRfc3339(entry.published)}</published>
<updated>${dateToRfc3339(entry.updated)}</updated>
${entry.authors.map((name) => html`<author><name>${name}</name></author>\n`)}${entry.topics.map(({ id, title }) => html`<category term="${id}" label="${title}"/>\n`)}<summary>${entry.summary}</summary>
<content type="html">${entry.content}</content>
${entry.enclosures.map(({ label, url }) => html`<link rel="enclosure" type="application/pdf" title="${label}" href="${url}" length="0"/>\n`)}</entry>
`,
)}</feed>
`.toString();
}

/** That of the feed of everything is older than the others, and has to stay. */
function pathInId({ folder }: Feed): string {
  return folder === feedsUrl ? 'papers' : folder;
}
