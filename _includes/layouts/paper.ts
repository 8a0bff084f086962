/** A paper: on screen its page, on paper its pamphlet. */
import { type Paper, titleInLists, versionOf } from '../../src/model/paper.ts';
import { type Strings, stringsFor } from '../../src/model/strings.ts';
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
import { renderText } from '../../src/site/markdown/render-text.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { pictureOfPaper } from '../../src/site/social-pictures.ts';
import { paperStructuredData } from '../../src/site/structured-data.ts';
import { alternatesOf, languageSet } from '../../src/site/translations.ts';
import { citationMetadata } from '../partials/citation-metadata.ts';
import { cite } from '../partials/cite.ts';
import { colophon } from '../partials/colophon.ts';
import { contents, endHeadings } from '../partials/contents.ts';
import { cover } from '../partials/cover.ts';
import { dateLine } from '../partials/dated.ts';
import { kindLink } from '../partials/kind-link.ts';
import { langOf } from '../partials/lang-of.ts';
import { languageNav } from '../partials/language-nav.ts';
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
  const strings = stringsFor(publication.strings, paper.language);
  const languages = languageSet(publication, paper);
  const rendered = renderText(paper.source, {
    findPicture: picturesBelow(publication, url),
    references: paper.references,
    strings,
  });
  const citable = citablePaper(publication, paper);
  const { superseded } = paper;
  // Lists have the original, and no earlier versions.
  const isListed = !superseded && paper.translationOf === undefined;
  const authors = paper.authors.map(({ name }) => name).join(', ');
  return base(publication, {
    url,
    title: titleInLists(paper, strings),
    summary: paper.summary,
    language: paper.language,
    strings,
    alternates: alternatesOf(languages),
    article: true,
    metadata: citationMetadata(citable),
    // It can be cited and linked to, but who searches is to find the text that holds.
    ...(superseded
      ? { unlisted: true, canonical: url }
      : { picture: pictureOfPaper(publication, paper) }),
    structuredData: paperStructuredData(publication, paper),
    main: html`<p class="back-link"><a href="${listingUrl}">${strings.backToListing}</a></p>
${languageNav(languages, paper, strings)}<article class="publication" dir="${directionOf(paper.language)}">
${cover(publication, {
  kind: kindLink(publication, paper, strings),
  title: paper.title,
  byline: authors,
  summary: paper.summary,
  dated: dateLine(paper, strings),
  notice:
    supersededNotice(publication, paper, strings) ?? withdrawnNotice(publication, paper, strings),
})}
<div class="front-matter">
${paperMeta(publication, paper, strings)}
${pamphletList(paperPamphlet(paper), paper.title, strings, paper.attachSource ? paperSource(paper) : undefined)}
${!superseded && printList(paperPamphlet(paper), paper.title, strings)}
${paper.readersEdition && readersEdition(publication, paper, strings)}
${contents(
  [...rendered.headings, ...endHeadings(rendered, strings), ...updatesHeadings(paper, strings)],
  strings,
)}
</div>
<div class="text">
${raw(rendered.html)}
${raw(rendered.notes)}
${raw(rendered.references)}
</div>
${updates(paper, strings, { kept: publication.versions.get(paper.slug) })}
${cite(citable, strings)}
${linkAddresses(rendered.links, absolute(publication.siteUrl, url), strings)}
${colophon(
  publication,
  { url: versionUrl(paper, versionOf(paper)), version: superseded ?? paper.version },
  { term: strings.date, detail: dateLine(paper, strings) },
  strings,
)}
</article>
${isListed && relatedPapers(publication.relatedTo(paper), strings, paper.language)}
${isListed && neighbours(publication, paper, strings)}`,
  });
}

function neighbours(
  { neighboursOf }: Publication,
  paper: Paper,
  strings: Strings,
): Markup | undefined {
  if (paper.withdrawn) return undefined;
  const { previous, next } = neighboursOf(paper);
  const links = [
    { label: strings.previous, rel: 'prev', neighbour: previous },
    { label: strings.next, rel: 'next', neighbour: next },
  ];
  return html`<nav class="neighbours" aria-label="${strings.otherPapers}">
${links.map(
  ({ label, rel, neighbour }) =>
    neighbour &&
    html`<a href="${paperUrl(neighbour)}" rel="${rel}"><span class="direction">${label}</span> <span class="neighbour-title"${langOf(neighbour.language, paper.language)}>${neighbour.title}</span></a>
`,
)}</nav>`;
}
