/** A plain page of text: about, accessibility, formats. */
import type { Page } from '../../src/model/page.ts';
import { pagePictures, pageUrl } from '../../src/site/addresses.ts';
import { html, raw } from '../../src/site/html.ts';
import { renderText } from '../../src/site/markdown/render-text.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { linkAddresses } from '../partials/link-addresses.ts';
import { base } from './base.ts';

export function plainPage(publication: Publication, page: Page): string {
  const rendered = renderText(page.source, {
    pictureBase: pagePictures,
    findPicture: picturesBelow(publication, pagePictures),
    organisation: publication.organisation,
  });
  const url = pageUrl(page);
  return base(publication, {
    url,
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
${raw(rendered.notes)}
</div>
${linkAddresses(rendered.links, absolute(publication.siteUrl, url))}
</article>`,
  });
}
