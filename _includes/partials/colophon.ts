/** On paper only: who made the pamphlet, its date as known, and where to get it in another format. */
import { html, type Markup } from '../../src/site/html.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { contactDetails } from './contact-details.ts';

/** @param dated what is known of the date or period, and what to call it */
export function colophon(
  { organisation, siteUrl }: Publication,
  url: string,
  dated: { readonly term: string; readonly detail: Markup },
): Markup {
  const address = absolute(siteUrl, url);
  return html`<section class="colophon print-only" aria-labelledby="colophon">
<h2 id="colophon">About this pamphlet</h2>
<dl>
<div><dt>${dated.term}</dt><dd>${dated.detail}</dd></div>
<div><dt>On the web</dt><dd><a href="${address}">${address.replace(/^https?:\/\//, '')}</a></dd></div>
<div><dt>Published by</dt><dd>${organisation.name} (${organisation.shortName}). Company no: ${organisation.companyNumber}. Charity no: ${organisation.charityNumber}.</dd></div>
</dl>
<h3>To get it in another format</h3>
<p>Ask for the format that suits you, such as large print, Braille or a paper copy:</p>
${contactDetails(organisation)}
<p class="type-note">Set in Atkinson Hyperlegible Next.</p>
</section>`;
}
