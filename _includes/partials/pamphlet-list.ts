/** Links to the pamphlets of a page, with format, pages and size, which the pamphlets stage fills in. */
import { pamphletLinks } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';

/**
 * @param stem the pamphlets' address without edition and ending
 * @param source the address of the text in Markdown, if it is published
 */
export function pamphletList(stem: string, title: string, source?: string): Markup {
  return html`<ul class="pamphlet-list">
${pamphletLinks(stem).map(
  ({
    url,
    label,
  }) => html`<li><a href="${url}" type="application/pdf"><span class="pamphlet-label">${label}</span><span class="visually-hidden"> of ${title}</span> (<span data-pamphlet="${url}">PDF</span>)</a></li>
`,
)}${
  source &&
  html`<li><a href="${source}" type="text/markdown"><span class="pamphlet-label">Text</span><span class="visually-hidden"> of ${title}</span> (Markdown)</a></li>
`
}</ul>`;
}
