/** A plain page of text: about, accessibility, formats. */
import type { Page } from '../../src/model/page.ts';
import { pageUrl } from '../../src/site/addresses.ts';
import { html, raw } from '../../src/site/html.ts';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import type { Publication } from '../../src/site/publication.ts';
import { linkAddresses } from '../partials/link-addresses.ts';
import { base } from './base.ts';

export function plainPage(publication: Publication, page: Page): string {
  const rendered = renderMarkdown(page.source);
  return base(publication, {
    url: pageUrl(page),
    title: page.title,
    summary: page.summary,
    language: page.language,
    main: html`<article class="plain-page">
<header class="page-head">
<h1>${page.title}</h1>
<p class="summary">${page.summary}</p>
</header>
<div class="text">
${raw(rendered.html)}
</div>
${linkAddresses(rendered.links, publication.siteUrl)}
</article>`,
  });
}
