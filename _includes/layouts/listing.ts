/** The listing of all papers, newest known date first. */
import { listingUrl } from '../../src/site/addresses.ts';
import { html } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { listingStructuredData } from '../../src/site/structured-data.ts';
import { paperCard } from '../partials/paper-card.ts';
import { base } from './base.ts';

export function listing(publication: Publication): string {
  const { organisation, topics } = publication;
  const [withdrawn = [], papers = []] = [true, false].map((is) =>
    publication.papers.filter((paper) => Boolean(paper.withdrawn) === is),
  );
  const title = 'Policy papers';
  const summary = `${papers.length} papers of the ${organisation.name}, each to read here or as a pamphlet.`;
  return base(publication, {
    url: listingUrl,
    title,
    summary,
    language: organisation.language,
    structuredData: listingStructuredData(publication),
    main: html`<header class="page-head">
<h1>${title}</h1>
<p class="summary">${summary}</p>
<p>The papers with a known date come first, the newest at the top.</p>
</header>
<div class="paper-cards">
${papers.map((paper) => paperCard(paper, topics))}
</div>
${
  withdrawn.length > 0 &&
  html`<section class="withdrawn-papers" aria-labelledby="withdrawn-papers">
<h2 id="withdrawn-papers">Withdrawn papers</h2>
<p>These papers no longer hold. Each is kept at its address, with the reason.</p>
<div class="paper-cards">
${withdrawn.map((paper) => paperCard(paper, topics, 3))}
</div>
</section>`
}`,
  });
}
