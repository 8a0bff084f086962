/** The listing of all papers, newest known date first. */
import { listingUrl } from '../../src/site/addresses.ts';
import { html } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { listingStructuredData } from '../../src/site/structured-data.ts';
import { paperCard } from '../partials/paper-card.ts';
import { base } from './base.ts';

export function listing(publication: Publication): string {
  const { organisation, papers, topics } = publication;
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
</div>`,
  });
}
