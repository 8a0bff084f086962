/**
 * What a browser shows of a feed in XML: headings and links in XHTML, which feed readers pass over, as
 * they do with any namespace that is not theirs (RSS 2.0, "Extending RSS"; RFC 4287, section 6.3).
 */
import { type FullDate, formatPartialDate } from '../../model/partial-date.ts';
import { directionOf } from '../direction.ts';
import { html, type Markup, raw } from '../html.ts';
import { absolute, type Publication } from '../publication.ts';
import { feedsUrl } from './addresses.ts';
import type { FeedEntry } from './entries.ts';
import type { Feed } from './feeds.ts';

/** For the root element of the feed. */
export const viewNamespace = raw('xmlns:h="http://www.w3.org/1999/xhtml"');

/** How the feed starts: with the style sheet that shows this, and hides the rest. */
export function xmlStart({ feedSheet }: Pick<Publication, 'feedSheet'>): Markup {
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
${raw('<?xml-stylesheet')} type="text/css" href="${feedSheet}"${raw('?>')}`;
}

export function feedView(
  { siteUrl }: Publication,
  { title, page }: Pick<Feed, 'title' | 'page'>,
): Markup {
  return html`<h:header>
<h:title>${title} (feed)</h:title>
<h:p class="hint"><h:strong>This is a feed.</h:strong> It is for a feed reader, which shows you what is new: copy the address of this page into one. <h:a href="${absolute(siteUrl, feedsUrl)}">What feeds are, and how to use them</h:a></h:p>
<h:h1>${title}</h:h1>
<h:p><h:a href="${absolute(siteUrl, page)}">See the same on the site</h:a></h:p>
</h:header>`;
}

export function entryView(entry: FeedEntry): Markup {
  const { title, url, summary, language, published, updated } = entry;
  const isChanged = updated > published;
  return html`<h:h2 dir="${directionOf(language)}"><h:a href="${url}">${title}</h:a></h:h2>
<h:p class="dated">On this site since ${day(published)}${isChanged && html`, last changed on ${day(updated)}`}</h:p>
<h:p dir="${directionOf(language)}">${summary}</h:p>`;
}

function day(date: Date): string {
  return formatPartialDate(date.toISOString().slice(0, 10) as FullDate);
}
