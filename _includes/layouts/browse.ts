/** The page that leads to all topics, kinds, series and authors, with how many papers each has. */
import { browseUrl, listingUrl } from '../../src/site/addresses.ts';
import type { Collection } from '../../src/site/browse/browse-index.ts';
import { facetWords, waysToBrowse } from '../../src/site/browse/facet-words.ts';
import { browseStructuredData } from '../../src/site/browse/structured-data.ts';
import { facets } from '../../src/site/browse/traits.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { anyOf, counted } from '../../src/site/wording.ts';
import { breadcrumbs } from '../partials/breadcrumbs.ts';
import { base } from './base.ts';
import { listingTitle } from './listing.ts';

export const browseTitle = 'Browse papers';

export function browsePage(publication: Publication): string {
  const { organisation, siteUrl, browse } = publication;
  const ways = waysToBrowse(browse).map(({ one }) => one.toLowerCase());
  const summary = `Find policy papers by ${anyOf(ways)}.`;
  const above = [{ label: listingTitle, url: listingUrl }];
  return base(publication, {
    url: browseUrl,
    title: browseTitle,
    summary,
    language: organisation.language,
    structuredData: browseStructuredData(
      siteUrl,
      [...above, { label: browseTitle, url: browseUrl }],
      [],
    ),
    main: html`${breadcrumbs(above)}
<header class="page-head">
<h1>${browseTitle}</h1>
<p class="summary">${summary}</p>
</header>
<div class="browse">
${facets.map((facet) => part(facetWords[facet], browse[facet]))}</div>`,
  });
}

function part(
  { id, many }: { readonly id: string; readonly many: string },
  collections: readonly Collection[],
): Markup | undefined {
  if (collections.length === 0) return undefined;
  return html`<section>
<h2 id="${id}">${many}</h2>
<ul>
${collections.map(
  ({
    url,
    title,
    papers,
  }) => html`<li><a href="${url}">${title}</a> <span class="count">(${counted(papers.length, 'paper')})</span></li>
`,
)}</ul>
</section>
`;
}
