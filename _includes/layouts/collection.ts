/** The papers that have a topic, a kind, a series or an author in common. */
import { browseUrl, equalitiesUrl, listingUrl } from '../../src/site/addresses.ts';
import type { Collection } from '../../src/site/browse/browse-index.ts';
import { facetWords, summaryOf, titleOf } from '../../src/site/browse/facet-words.ts';
import { type ListPage, titleOnPage } from '../../src/site/browse/list-pages.ts';
import { browseStructuredData } from '../../src/site/browse/structured-data.ts';
import { feedOfCollection, hasFeed } from '../../src/site/feeds/feed-names.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { breadcrumbs } from '../partials/breadcrumbs.ts';
import { pagination } from '../partials/pagination.ts';
import { paperCard } from '../partials/paper-card.ts';
import { base } from './base.ts';
import { browseTitle } from './browse.ts';
import { listingTitle } from './listing.ts';

/** @param page one of those that its papers are listed on */
export function collectionPage(
  publication: Publication,
  collection: Collection,
  page: ListPage,
): string {
  const { organisation, siteUrl } = publication;
  const { facet, title, url } = collection;
  const { one, many, id } = facetWords[facet];
  const above = [
    { label: listingTitle, url: listingUrl },
    { label: browseTitle, url: browseUrl },
  ];
  const feed = hasFeed(collection) ? feedOfCollection(publication, collection) : undefined;
  return base(publication, {
    url: page.url,
    title: titleOnPage(titleOf(collection), page),
    summary: `${summaryOf(collection)}, published by the ${organisation.name}.`,
    language: organisation.language,
    feed,
    structuredData: browseStructuredData(siteUrl, [...above, { label: title, url }], page.papers),
    main: html`${breadcrumbs(above)}
<header class="page-head">
<p class="kind">${one}</p>
<h1>${titleOnPage(title, page)}</h1>
<p class="summary">${summaryOf(collection)}.</p>
</header>
<div class="paper-cards">
${page.papers.map((paper) => paperCard(publication, paper))}
</div>
${pagination(url, page)}
${statementOn(publication, collection)}
<p class="more"><a href="${browseUrl}#${id}">All ${many.toLowerCase()}</a></p>
${feed && html`<p class="more"><a href="${feed.folder}rss.xml">Subscribe by feed: ${title}</a></p>`}`,
  });
}

/** The statement in force is about topics as well. */
function statementOn(
  { statements: [inForce] }: Publication,
  { facet, value }: Collection,
): Markup | undefined {
  if (facet !== 'topic' || !inForce?.topics.includes(value)) return undefined;
  return html`<section class="in-force">
<h2 id="in-force"><a href="${equalitiesUrl}">${inForce.title}</a></h2>
<p>This statement is about the topic as well. ${inForce.summary}</p>
</section>`;
}
