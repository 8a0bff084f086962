/** Says what a guide to a paper is and is not, whose words its title is in, and where the listing stands. */
import type { Paper } from '../../src/model/paper.ts';
import type { Strings } from '../../src/model/strings.ts';
import { listingUrl } from '../../src/site/addresses.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { type Publication, shownAddress } from '../../src/site/publication.ts';

export function readersEdition(
  { organisation, siteUrl }: Publication,
  { descriptiveTitle }: Paper,
  strings: Strings,
): Markup {
  const address = html`<a href="${listingUrl}">${shownAddress(siteUrl, listingUrl)}</a>`;
  return html`<div class="readers-edition" role="note" aria-label="${strings.readersEdition}">
<p><strong>${strings.isReadersEdition}</strong> ${filled(strings.readersEditionIs, { organisation: organisation.shortName })}${descriptiveTitle && ` ${strings.titleDescribes}`} ${filled(strings.listingIsAt, { address })}</p>
</div>`;
}
