/** On screen only: how to cite the page, ready to copy, and as files for programs that keep references. */
import { english, type Strings } from '../../src/model/strings.ts';
import type { Citable } from '../../src/site/citations/citable.ts';
import { citationFormats } from '../../src/site/citations/citation-formats.ts';
import { plainCitation, yearOf } from '../../src/site/citations/house-style.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { langOf } from './lang-of.ts';

/**
 * The citation itself is in British English, whatever the language of the page.
 *
 * @param heading unless the page is of a paper
 */
export function cite(
  { csl, date, isDescribed, isGuide, isDateOfOriginal, stem }: Citable,
  strings: Strings,
  heading = strings.cite,
): Markup {
  const { author, title, genre, publisher, URL: url } = csl;
  const citation = plainCitation({
    authors: author,
    year: yearOf(date),
    title,
    isDescribed,
    edition: isGuide ? genre : undefined,
    publisher,
    url,
  });
  return html`<section class="cite">
<h2 id="cite">${heading}</h2>
${
  isGuide &&
  html`<p>${strings.citesGuide}${isDateOfOriginal && ` ${strings.yearOfPaper}`}</p>
`
}<label for="citation">${strings.citation}</label>
<textarea id="citation"${langOf(english.tag, strings.tag)} dir="auto" readonly rows="4" spellcheck="false">${citation}</textarea>
<p id="cite-files">${strings.citationFiles}</p>
<ul class="file-list cite-files" aria-labelledby="cite-files">
${citationFormats.map(
  ({
    label,
    ending,
    type,
  }) => html`<li><a href="${stem}${ending}" type="${type}" download>${label}<span class="visually-hidden"> ${filled(strings.ofTitle, { title })}</span></a></li>
`,
)}</ul>
</section>`;
}
