/** Links to the files for who prints the pamphlet of a page, with pages and size, as for the pamphlets. */

import { english, type Strings } from '../../src/model/strings.ts';
import { printLinks } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { fileLink } from './file-link.ts';

/** @param stem the pamphlets' address without edition and ending */
export function printList(stem: string, title: string, strings: Strings = english): Markup {
  return html`<div class="print-list">
<p>${strings.toPrint}</p>
<ul class="file-list">
${printLinks(stem).map(
  (link) => html`<li>${fileLink(link, title, strings)}</li>
`,
)}</ul>
</div>`;
}
