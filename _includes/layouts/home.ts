/** The home page: a welcome, the newest papers, the statement in force. */
import type { Page } from '../../src/model/page.ts';
import {
  equalitiesUrl,
  listingUrl,
  pagePictures,
  paperUrl,
  statementPamphlet,
} from '../../src/site/addresses.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import { renderText } from '../../src/site/markdown/render-text.ts';
import type { Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { siteStructuredData } from '../../src/site/structured-data.ts';
import { capitalised } from '../../src/site/wording.ts';
import { dateLine } from '../partials/dated.ts';
import { pamphletList } from '../partials/pamphlet-list.ts';
import { base } from './base.ts';

/** How many papers the home page shows before it sends readers to the listing. */
const shown = 3;

export function homePage(publication: Publication, page: Page): string {
  const rendered = renderText(page.source, {
    pictureBase: pagePictures,
    findPicture: picturesBelow(publication, pagePictures),
    organisation: publication.organisation,
  });
  return base(publication, {
    url: '/',
    title: page.title,
    summary: page.summary,
    language: page.language,
    structuredData: siteStructuredData(publication),
    main: html`<header class="page-head home-head">
<h1>${page.title}</h1>
<p class="summary">${page.summary}</p>
</header>
<div class="text welcome">
${raw(rendered.html)}
${raw(rendered.notes)}
</div>
${newest(publication)}
${statementInForce(publication)}`,
  });
}

function newest(publication: Publication): Markup | undefined {
  const papers = publication.originals.filter(({ withdrawn }) => !withdrawn);
  if (papers.length === 0) return undefined;
  return html`<section class="newest">
<h2 id="newest">Newest papers</h2>
<ul class="teasers">
${papers.slice(0, shown).map(
  (paper) => html`<li>
<h3><a href="${paperUrl(paper)}">${paper.title}</a></h3>
<p>${paper.summary}</p>
<p class="teaser-meta">${capitalised(paper.kind)} · ${dateLine(paper)}</p>
</li>
`,
)}</ul>
<p class="more"><a href="${listingUrl}">${papers.length > 1 ? `All ${papers.length} policy papers` : 'Policy papers'}</a></p>
</section>`;
}

function statementInForce({ statements }: Publication): Markup | undefined {
  const [statement] = statements;
  if (!statement) return undefined;
  return html`<section class="in-force">
<h2 id="in-force"><a href="${equalitiesUrl}">${statement.title}</a></h2>
<p>${statement.summary}</p>
${pamphletList(statementPamphlet(statement), statement.title)}
</section>`;
}
