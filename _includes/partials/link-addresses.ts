/** On paper only: the addresses of the links in the text, by their numbers. */
import { english, type Strings } from '../../src/model/strings.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { NumberedLink } from '../../src/site/markdown/env.ts';
import { absolute } from '../../src/site/publication.ts';

/**
 * @param pageAddress the absolute address of the page that the links stand on
 * @param heading unless the pamphlet holds no other papers
 */
export function linkAddresses(
  links: readonly NumberedLink[],
  pageAddress: string,
  strings: Strings = english,
  heading = strings.links,
): Markup | undefined {
  if (links.length === 0) return undefined;
  return html`<section class="link-addresses print-only">
<h2 id="link-addresses">${heading}</h2>
<p>${strings.linkNumbers}</p>
<ol>
${links.map(({ href }) => {
  const address = absolute(pageAddress, href);
  return html`<li><a href="${address}">${address.replace(/^https?:\/\//, '')}</a></li>
`;
})}</ol>
</section>`;
}
