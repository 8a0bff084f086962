/** Links to the pamphlets of a page that are there to be read, and to its text if that is published. */

import { english, type Strings } from '../../src/model/strings.ts';
import { pamphletLinks } from '../../src/site/addresses.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { fileLink } from './file-link.ts';

/**
 * @param stem the pamphlets' address without edition and ending
 * @param source the address of the text in Markdown, if it is published
 */
export function pamphletList(
  stem: string,
  title: string,
  strings: Strings = english,
  source?: string,
): Markup {
  return html`<ul class="file-list pamphlet-list">
${pamphletLinks(stem).map(
  (link) => html`<li>${fileLink(link, title, strings)}</li>
`,
)}${
  source &&
  html`<li><a href="${source}" type="text/markdown"><span class="pamphlet-label">${strings.text}</span><span class="visually-hidden"> ${filled(strings.ofTitle, { title })}</span> (Markdown)</a></li>
`
}</ul>`;
}
