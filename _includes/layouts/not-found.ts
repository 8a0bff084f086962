/** What readers see at an address that leads nowhere. */
import { equalitiesUrl, listingUrl } from '../../src/site/addresses.ts';
import { html } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { base } from './base.ts';

export function notFound(publication: Publication): string {
  const { organisation, statements } = publication;
  return base(publication, {
    url: '/404.html',
    title: 'Page not found',
    summary: 'There is no page at this address.',
    language: organisation.language,
    unlisted: true,
    main: html`<article class="plain-page">
<header class="page-head">
<h1>Page not found</h1>
<p class="summary">There is no page at this address. It may have been typed with a mistake, or the page may have moved.</p>
</header>
<div class="text">
<ul>
<li><a href="${listingUrl}">See all policy papers</a></li>
${statements.length > 0 && html`<li><a href="${equalitiesUrl}">See the equalities statement</a></li>`}
<li><a href="/">Go to the home page</a></li>
</ul>
<p>If a link brought you here, please tell us which one: <a href="mailto:${organisation.email}">${organisation.email}</a>.</p>
</div>
</article>`,
  });
}
