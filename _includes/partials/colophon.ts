/** On paper only: who made the pamphlet, its date as known, and where to get it in another format. */
import { filledText } from '../../src/model/filled-text.ts';
import type { FullDate } from '../../src/model/partial-date.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { filled } from '../../src/site/filled.ts';
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
  strings: Strings = english,
): Markup {
  const address = absolute(siteUrl, url);
  const shown = shownAddress(siteUrl, url);
  return html`<section class="colophon print-only">
<h2 id="colophon">${strings.colophon}</h2>
<div class="colophon-facts">
<dl>
<div><dt>${dated.term}</dt><dd>${dated.detail}</dd></div>
<div><dt>${version ? filled(strings.versionOf, { date: time(version, strings) }) : strings.onTheWeb}</dt><dd><a href="${address}">${shown}</a></dd></div>
<div><dt>${strings.publishedBy}</dt><dd>${organisation.name} (${organisation.shortName})</dd></div>
</dl>
${qrCode(address, filledText(strings.qrCode, { address: shown }))}
</div>
<h3>${strings.otherFormats}</h3>
<p>${strings.askForFormats}</p>
${contactDetails(organisation, strings)}
<p class="type-note">${filled(strings.imprint, { company: organisation.companyNumber, charity: organisation.charityNumber })}</p>
</section>`;
}
