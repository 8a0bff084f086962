/** The page for searching: without JavaScript, it leads to the lists in which everything stands. */
import { browseUrl, equalitiesUrl, listingUrl, searchUrl } from '../../src/site/addresses.ts';
import { waysToBrowse } from '../../src/site/browse/facet-words.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { type SearchFacet, searchFacets } from '../../src/site/search/search-facets.ts';
import { searchRecords } from '../../src/site/search/search-records.ts';
import { anyOf, counted } from '../../src/site/wording.ts';
import { base } from './base.ts';

export function searchPage(publication: Publication): string {
  const { organisation, topics, searchModule } = publication;
  const facets = searchFacets(searchRecords(publication), topics);
  const summary = 'Find papers, statements and pages by the words that stand in them.';
  return base(publication, {
    url: searchUrl,
    title: 'Search',
    summary,
    language: organisation.language,
    module: searchModule,
    main: html`<div class="search-page">
<header class="page-head">
<h1>Search</h1>
<p class="summary">${summary}</p>
</header>
<noscript><p>Searching needs JavaScript, which is off in your browser. You can find everything in the lists below.</p></noscript>
<form class="search-form" id="search-form" role="search" action="${searchUrl}">
<label for="search-text">Words to search for</label>
<div class="search-line">
<input type="search" id="search-text" name="q" autocomplete="off">
<button type="submit">Search</button>
</div>
${facets.length > 0 && filters(facets)}
</form>
<p class="search-status" id="search-status" role="status"></p>
<p class="search-help" id="search-failed" hidden>Check your connection and search again, or look through <a href="${listingUrl}">all policy papers</a>.</p>
<div class="search-help" id="search-none" hidden>
<p>You can:</p>
<ul>
<li>check the spelling, or search for fewer or other words</li>
<li>clear the filters</li>
<li>use the lists below</li>
</ul>
</div>
<section class="search-results" id="search-results" aria-labelledby="results" hidden>
<h2 id="results">Results</h2>
<ol></ol>
<button type="button" id="search-more" hidden>Show more results</button>
</section>
${otherWays(publication)}
</div>`,
  });
}

function filters(facets: readonly SearchFacet[]): Markup {
  return html`<details class="search-filters" id="search-filters">
<summary>Filter by ${anyOf(facets.map(({ legend }) => legend.toLowerCase()))}</summary>
<div class="search-facets">
${facets.map(facet)}</div>
<button type="button" id="search-clear">Clear filters</button>
</details>`;
}

function facet({ name, legend, options }: SearchFacet): Markup {
  return html`<fieldset>
<legend>${legend}</legend>
${options.map(({ value, label, count }) => {
  const id = `search-${name}-${value}`;
  return html`<div class="choice"><input type="checkbox" id="${id}" name="${name}" value="${value}"> <label for="${id}">${label} <span class="count">(${count})</span></label></div>
`;
})}</fieldset>
`;
}

function otherWays({ originals, statements, browse }: Publication): Markup {
  return html`<section class="other-ways">
<h2 id="other-ways">Other ways to find a paper</h2>
<ul>
<li><a href="${listingUrl}">See all policy papers</a> (${counted(originals.length, 'paper')})</li>
${originals.length > 0 && html`<li><a href="${browseUrl}">Browse by ${anyOf(waysToBrowse(browse).map(({ one }) => one.toLowerCase()))}</a></li>\n`}${statements.length > 0 && html`<li><a href="${equalitiesUrl}">Read the equalities statement</a></li>\n`}</ul>
</section>`;
}
