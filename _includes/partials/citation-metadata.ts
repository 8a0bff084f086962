/** In the head: how the page is cited, for Google Scholar (Highwire), Dublin Core and FAIR Signposting. */
import { pamphletLinks } from '../../src/site/addresses.ts';
import type { Citable } from '../../src/site/citations/citable.ts';
import { citationFormats } from '../../src/site/citations/citation-formats.ts';
import type { CslName } from '../../src/site/citations/csl.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { absolute } from '../../src/site/publication.ts';

export function citationMetadata({ csl, date, stem }: Citable): Markup {
  const { title, author, publisher, language, abstract, URL: address, genre } = csl;
  const [pamphlet] = pamphletLinks(stem);
  const tags = [
    ['citation_title', title],
    ...author.map((name) => ['citation_author', invertedName(name)]),
    // "2024/01/15", or as much of it as is known (Google Scholar, Inclusion Guidelines for Webmasters).
    ...(date ? [['citation_publication_date', date.replaceAll('-', '/')]] : []),
    ['citation_technical_report_institution', publisher],
    ['citation_language', language],
    ...(pamphlet ? [['citation_pdf_url', absolute(address, pamphlet.url)]] : []),
    ['citation_public_url', address],
    ['citation_abstract_html_url', address],
    ['DC.title', title],
    ...author.map((name) => ['DC.creator', invertedName(name)]),
    ['DC.publisher', publisher],
    ...(date ? [['DCTERMS.issued', date]] : []),
    ['DC.language', language],
    ['DC.type', genre],
    ['DC.identifier', address],
    ['DCTERMS.abstract', abstract],
  ];
  return html`<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">
${tags.map(
  ([name, content]) => html`<meta name="${name}" content="${content}">
`,
)}<link rel="cite-as" href="${address}">
${citationFormats.map(
  ({ ending, type }) => html`<link rel="describedby" type="${type}" href="${stem}${ending}">
`,
)}`;
}

function invertedName({ family = '', given, literal }: CslName): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}
