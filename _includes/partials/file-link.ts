/** A link to a PDF of a page, with its pages and size, which the pamphlets stage fills in. */
import type { PamphletLink } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function fileLink({ url, label }: PamphletLink, title: string): Markup {
  return html`<a href="${url}" type="application/pdf"><span class="pamphlet-label">${label}</span><span class="visually-hidden"> of ${title}</span> (<span data-pamphlet="${url}">PDF</span>)</a>`;
}
