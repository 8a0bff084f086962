/** Who publishes, and how to reach them: the foot of every page. */
import { feedFormats, feedsUrl } from '../../src/site/feeds/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { contactDetails } from './contact-details.ts';
import { langOf } from './lang-of.ts';

/** @param language of the page, which may be another than the site’s */
export function siteFoot({ organisation, pages }: Publication, language: string): Markup {
  return html`<footer class="site-foot"${langOf(organisation.language, language)}>
<div class="site-foot-inner">
<section>
<h2>Contact details</h2>
${contactDetails(organisation)}
</section>
<section>
<h2>This site</h2>
<ul>
${pages
  .filter(({ slug }) => slug !== 'index')
  .map(
    ({ slug, title }) => html`<li><a href="/${slug}/">${title}</a></li>
`,
  )}</ul>
</section>
<section>
<h2>Subscribe</h2>
<ul>
<li><a href="${feedsUrl}">Feeds: what they are, and all of them</a></li>
${feedFormats.map(
  ({ label, file }) => html`<li><a href="${feedsUrl}${file}">${label}</a></li>
`,
)}</ul>
</section>
${
  organisation.socialMedia.length > 0 &&
  html`<section>
<h2>Social media</h2>
<ul>
${organisation.socialMedia.map(
  ({ label, url }) => html`<li><a href="${url}">${label}</a></li>
`,
)}</ul>
</section>`
}
</div>
<p class="imprint">${organisation.name} (${organisation.shortName}) · Company no: ${organisation.companyNumber} · Charity no: ${organisation.charityNumber}</p>
</footer>`;
}
