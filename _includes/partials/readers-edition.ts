/** Says what a guide to a paper is and is not, whose words its title is in, and where the listing stands. */
import type { Paper } from '../../src/model/paper.ts';
import { listingUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { type Publication, shownAddress } from '../../src/site/publication.ts';

export function readersEdition(
  { organisation, siteUrl }: Publication,
  { descriptiveTitle }: Paper,
): Markup {
  return html`<div class="readers-edition" role="note" aria-label="Reader’s edition">
<p><strong>This is a reader’s edition.</strong> It is a guide made from the listing of ${organisation.shortName}’s policy papers. It does not reproduce the paper.${descriptiveTitle && ' There, it has no title: this one describes it.'} The listing is at <a href="${listingUrl}">${shownAddress(siteUrl, listingUrl)}</a>.</p>
</div>`;
}
