/** A link to a PDF of a page, with its pages and size, which the pamphlets stage fills in. */

import { english, type Strings } from '../../src/model/strings.ts';
import type { PamphletLink } from '../../src/site/addresses.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function fileLink(
  { url, label, edition }: PamphletLink,
  title: string,
  strings: Strings = english,
): Markup {
  const { tag, figures, pages } = strings;
  // The pamphlets stage knows no other words than English ones.
  const wording =
    strings !== english && html` data-figures="${JSON.stringify({ tag, figures, pages })}"`;
  return html`<a href="${url}" type="application/pdf"><span class="pamphlet-label">${strings.editions[edition] ?? label}</span><span class="visually-hidden"> ${filled(strings.ofTitle, { title })}</span> (<span data-pamphlet="${url}"${wording}>PDF</span>)</a>`;
}
