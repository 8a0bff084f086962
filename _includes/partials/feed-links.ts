/** In the head of a page: the feeds that a feed reader is offered there. */
import { feedFormats } from '../../src/site/feeds/addresses.ts';
import type { FeedName } from '../../src/site/feeds/feed-names.ts';
import { html, type Markup } from '../../src/site/html.ts';

/** The formats of one feed, which readers show by title. */
export function feedLinks({ folder, title }: FeedName): Markup {
  return html`${feedFormats.map(
    ({ type, label, file }) =>
      html`<link rel="alternate" type="${type}" title="${title} (${label})" href="${folder}${file}">
`,
  )}`;
}
