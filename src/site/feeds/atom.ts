/** Atom (RFC 4287), with the full text and the pamphlets as enclosures. */
import { dateToRfc3339 } from '@11ty/eleventy-plugin-rss';
import { html, raw } from '../html.ts';
import { absolute, type Publication } from '../publication.ts';
import { type FeedEntry, lastUpdated } from './entries.ts';

const declaration = raw('<?xml version="1.0" encoding="utf-8"?>');

export function atom(
  { organisation, siteUrl }: Publication,
  url: string,
  entries: readonly FeedEntry[],
): string {
  return html`${declaration}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${organisation.language}">
<title>${organisation.siteTitle}</title>
<subtitle>${organisation.tagline}</subtitle>
<id>tag:${organisation.feedAuthority}:papers</id>
<link rel="self" type="application/atom+xml" href="${absolute(siteUrl, url)}"/>
<link rel="alternate" type="text/html" href="${absolute(siteUrl, '/')}"/>
<updated>${dateToRfc3339(lastUpdated(entries))}</updated>
<author><name>${organisation.name}</name></author>
${entries.map(
  (entry) => html`<entry xml:lang="${entry.language}">
<title>${entry.title}</title>
<id>${entry.id}</id>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<published>${dateToRfc3339(entry.published)}</published>
<updated>${dateToRfc3339(entry.updated)}</updated>
${entry.authors.map((name) => html`<author><name>${name}</name></author>`)}
${entry.topics.map((topic) => html`<category term="${topic}"/>`)}
<summary>${entry.summary}</summary>
<content type="html">${entry.content}</content>
${entry.enclosures.map((pamphlet) => html`<link rel="enclosure" type="application/pdf" href="${pamphlet}" length="0"/>`)}
</entry>
`,
)}</feed>
`.toString();
}
