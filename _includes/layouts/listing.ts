/** The listing of all papers, newest known date first. */
import { browseUrl, listingUrl, searchUrl } from '../../src/site/addresses.ts';
import { byStanding } from '../../src/site/browse/by-standing.ts';
import { waysToBrowse } from '../../src/site/browse/facet-words.ts';
import { type ListPage, titleOnPage } from '../../src/site/browse/list-pages.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { listingStructuredData } from '../../src/site/structured-data.ts';
import { counted } from '../../src/site/wording.ts';
import { pagination } from '../partials/pagination.ts';
import { paperCard } from '../partials/paper-card.ts';
import { base } from './base.ts';

export const listingTitle = 'Policy papers';

/** @param page one of the pages that the papers which hold are listed on */
export function listing(publication: Publication, page: ListPage): string {
  const { organisation } = publication;
  const { withdrawn, papers } = byStanding(publication.originals);
  const summary = `${counted(papers.length, 'paper')} of the ${organisation.name}, each to read here or as a pamphlet.`;
  return base(publication, {
    url: page.url,
    title: titleOnPage(listingTitle, page),
    summary,
    language: organisation.language,
    structuredData: listingStructuredData(publication, page.papers),
    main: html`<header class="page-head">
<h1>${titleOnPage(listingTitle, page)}</h1>
<p class="summary">${summary}</p>
<p>The papers with a known date come first, the newest at the top.</p>
${papers.length > 0 && browseLine(publication)}
</header>
<div class="paper-cards">
${page.papers.map((paper) => paperCard(publication, paper))}
</div>
${pagination(listingUrl, page)}
${
  page.number === page.of &&
  withdrawn.length > 0 &&
  html`<section class="withdrawn-papers">
<h2 id="withdrawn-papers">Withdrawn papers</h2>
<p>These papers no longer hold. Each is kept at its address, with the reason.</p>
<div class="paper-cards">
${withdrawn.map((paper) => paperCard(publication, paper, 3))}
</div>
</section>`
}`,
  });
}

/** The ways to find a paper without reading through the list. */
function browseLine({ browse }: Publication): Markup {
  const ways = waysToBrowse(browse).map(
    ({ id, one }) => html`<a href="${browseUrl}#${id}">${one.toLowerCase()}</a>`,
  );
  return html`<p>Browse by ${ways.map((way, index) => [index > 0 && ', ', way])}, or <a href="${searchUrl}">search</a>.</p>`;
}
