/** On paper only: who made the pamphlet, its date as known, and where to get it in another format. */
import type { FullDate } from '../../src/model/partial-date.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { absolute, type Publication, shownAddress } from '../../src/site/publication.ts';
import { qrCode } from '../../src/site/qr-code.ts';
import { contactDetails } from './contact-details.ts';
import { time } from './dated.ts';

interface Found {
  /** Where the pamphlet is found on the web. */
  readonly url: string;
  /** The version that is found there, if the paper names one. */
  readonly version?: FullDate | undefined;
}

/** @param dated what is known of the date or period, and what to call it */
export function colophon(
  { organisation, siteUrl }: Publication,
  { url, version }: Found,
  dated: { readonly term: string; readonly detail: Markup },
): Markup {
  const address = absolute(siteUrl, url);
  const shown = shownAddress(siteUrl, url);
  return html`<section class="colophon print-only" aria-labelledby="colophon">
<h2 id="colophon">About this pamphlet</h2>
<div class="colophon-facts">
<dl>
<div><dt>${dated.term}</dt><dd>${dated.detail}</dd></div>
<div><dt>${version ? html`Version of ${time(version)}` : 'On the web'}</dt><dd><a href="${address}">${shown}</a></dd></div>
<div><dt>Published by</dt><dd>${organisation.name} (${organisation.shortName})</dd></div>
</dl>
${qrCode(address, `QR code for this page: ${shown}`)}
</div>
<h3>To get it in another format</h3>
<p>The page on the web offers this pamphlet in large print and in a dyslexia-friendly edition. Ask for any other format that suits you, such as Braille or a paper copy:</p>
${contactDetails(organisation)}
<p class="type-note">Company no: ${organisation.companyNumber}. Charity no: ${organisation.charityNumber}. Set in Atkinson Hyperlegible Next.</p>
</section>`;
}
