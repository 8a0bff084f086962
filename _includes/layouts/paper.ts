/** A paper: on screen its page, on paper its pamphlet. */
import { type Paper, titleInLists, versionOf } from '../../src/model/paper.ts';
import {
  listingUrl,
  paperPamphlet,
  paperSource,
  paperUrl,
  versionUrl,
} from '../../src/site/addresses.ts';
import { citablePaper } from '../../src/site/citations/citable.ts';
import { directionOf } from '../../src/site/direction.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { pictureOfPaper } from '../../src/site/social-pictures.ts';
import { paperStructuredData } from '../../src/site/structured-data.ts';
import { citationMetadata } from '../partials/citation-metadata.ts';
import { cite } from '../partials/cite.ts';
import { colophon } from '../partials/colophon.ts';
import { contents, notesHeading, referencesHeading } from '../partials/contents.ts';
import { cover } from '../partials/cover.ts';
import { dateLine } from '../partials/dated.ts';
import { kindLink } from '../partials/kind-link.ts';
import { linkAddresses } from '../partials/link-addresses.ts';
import { supersededNotice, withdrawnNotice } from '../partials/notices.ts';
import { pamphletList } from '../partials/pamphlet-list.ts';
import { paperMeta } from '../partials/paper-meta.ts';
import { printList } from '../partials/print-list.ts';
import { readersEdition } from '../partials/readers-edition.ts';
import { relatedPapers } from '../partials/related-papers.ts';
import { updates, updatesHeadings } from '../partials/updates.ts';
import { base } from './base.ts';

export function paperPage(publication: Publication, paper: Paper): string {
  const url = paperUrl(paper);
  const rendered = renderMarkdown(paper.source, {
    findPicture: picturesBelow(publication, url),
    references: paper.references,
  });
  const citable = citablePaper(publication, paper);
  const { superseded } = paper;
  const authors = paper.authors.map(({ name }) => name).join(', ');
  return base(publication, {
    url,
    title: titleInLists(paper),
    summary: paper.summary,
    language: paper.language,
    article: true,
    metadata: citationMetadata(citable),
    // It can be cited and linked to, but who searches is to find the text that holds.
    ...(superseded
      ? { unlisted: true, canonical: url }
      : { picture: pictureOfPaper(publication, paper) }),
    structuredData: paperStructuredData(publication, paper),
    main: html`<p class="back-link"><a href="${listingUrl}">Back to all policies</a></p>
<article class="publication" dir="${directionOf(paper.language)}">
${cover(publication, {
  kind: kindLink(publication, paper),
  title: paper.title,
  byline: authors,
  summary: paper.summary,
  dated: dateLine(paper),
  notice: supersededNotice(publication, paper) ?? withdrawnNotice(publication, paper),
})}
<div class="front-matter">
${paperMeta(publication, paper)}
${pamphletList(paperPamphlet(paper), paper.title, paper.attachSource ? paperSource(paper) : undefined)}
${!superseded && printList(paperPamphlet(paper), paper.title)}
${paper.readersEdition && readersEdition(publication, paper)}
${contents([
  ...rendered.headings,
  ...(rendered.notes ? [notesHeading] : []),
  ...(rendered.references ? [referencesHeading] : []),
  ...updatesHeadings(paper),
])}
</div>
<div class="text">
${raw(rendered.html)}
${raw(rendered.notes)}
${raw(rendered.references)}
</div>
${updates(paper, 'page', publication.versions.get(paper.slug))}
${cite(citable, 'paper')}
${linkAddresses(rendered.links, absolute(publication.siteUrl, url))}
${colophon(
  publication,
  { url: versionUrl(paper, versionOf(paper)), version: superseded ?? paper.version },
  { term: 'Date', detail: dateLine(paper) },
)}
</article>
${!superseded && relatedPapers(publication.relatedTo(paper))}
${neighbours(publication, paper)}`,
  });
}

/** Those beside it in the main part of the listing, which the withdrawn ones follow. */
function neighbours({ papers }: Publication, paper: Paper): Markup | undefined {
  if (paper.withdrawn || paper.superseded) return undefined;
  const index = papers.indexOf(paper);
  const next = papers[index + 1];
  const links = [
    { label: 'Previous', rel: 'prev', neighbour: papers[index - 1] },
    { label: 'Next', rel: 'next', neighbour: next?.withdrawn ? undefined : next },
  ];
  return html`<nav class="neighbours" aria-label="Other papers">
${links.map(
  ({ label, rel, neighbour }) =>
    neighbour &&
    html`<a href="${paperUrl(neighbour)}" rel="${rel}"><span class="direction">${label}</span> <span class="neighbour-title">${neighbour.title}</span></a>
`,
)}</nav>`;
}
