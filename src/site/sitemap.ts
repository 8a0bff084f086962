/** For search engines: the pages that there are, and where the list of them stands. */
import { equalitiesUrl, pageUrl, paperUrl, searchUrl, statementUrl } from './addresses.ts';
import { browsePages } from './browse/browse-pages.ts';
import { feedsUrl } from './feeds/addresses.ts';
import { html, raw } from './html.ts';
import { absolute, type Publication } from './publication.ts';
import { alternatesOf, languageSet } from './translations.ts';

const declaration = raw('<?xml version="1.0" encoding="utf-8"?>');

/** Sitemaps 0.9, without dates: what is not known to the day is better left out. */
export function sitemap(publication: Publication): string {
  const { siteUrl, papers, statements, pages } = publication;
  const alternates = new Map(
    papers.flatMap((paper) => {
      const set = languageSet(publication, paper);
      return set.length > 0 ? [[paperUrl(paper), alternatesOf(set)] as const] : [];
    }),
  );
  const urls = [
    ...pages.map(pageUrl),
    ...papers.map(paperUrl),
    ...(statements.length > 0 ? [equalitiesUrl] : []),
    ...statements.map(statementUrl),
    ...browsePages(publication).map(({ url }) => url),
    searchUrl,
    feedsUrl,
  ];
  return html`${declaration}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${alternates.size > 0 && html` xmlns:xhtml="http://www.w3.org/1999/xhtml"`}>
${urls.map(
  (url) => html`<url><loc>${absolute(siteUrl, url)}</loc>${alternates
    .get(url)
    ?.map(
      (other) =>
        html`<xhtml:link rel="alternate" hreflang="${other.language}" href="${absolute(siteUrl, other.url)}"/>`,
    )}</url>
`,
)}</urlset>
`.toString();
}

/** The Robots Exclusion Protocol (RFC 9309): everything may be read. */
export function robots({ siteUrl }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(siteUrl, '/sitemap.xml')}\n`;
}
