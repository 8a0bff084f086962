/** On screen only: how to cite the page, ready to copy, and as files for programs that keep references. */
import type { Citable } from '../../src/site/citations/citable.ts';
import { citationFormats } from '../../src/site/citations/citation-formats.ts';
import { plainCitation, yearOf } from '../../src/site/citations/house-style.ts';
import { html, type Markup } from '../../src/site/html.ts';

/** @param what the page is: a paper, or a statement */
export function cite({ csl, date, isDescribed, isGuide, stem }: Citable, what: string): Markup {
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
  return html`<section class="cite" aria-labelledby="cite">
<h2 id="cite">Cite this ${what}</h2>
${
  isGuide &&
  html`<p>This cites the reader’s edition on this page, which is a guide, and not the paper itself.${date && ' Its year is that of the paper.'}</p>
`
}<label for="citation">Citation, to select and copy</label>
<textarea id="citation" dir="auto" readonly rows="4" spellcheck="false">${citation}</textarea>
<p id="cite-files">For programs that keep references:</p>
<ul class="file-list cite-files" aria-labelledby="cite-files">
${citationFormats.map(
  ({
    label,
    ending,
    type,
  }) => html`<li><a href="${stem}${ending}" type="${type}" download>${label}<span class="visually-hidden"> of ${title}</span></a></li>
`,
)}</ul>
</section>`;
}
