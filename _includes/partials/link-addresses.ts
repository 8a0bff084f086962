/** On paper only: the addresses of the links in the text, by their numbers. */
import { html, type Markup } from '../../src/site/html.ts';
import type { NumberedLink } from '../../src/site/markdown/env.ts';
import { absolute } from '../../src/site/publication.ts';

/**
 * @param pageAddress the absolute address of the page that the links stand on
 * @param where what they are in: a pamphlet, unless it holds several papers
 */
export function linkAddresses(
  links: readonly NumberedLink[],
  pageAddress: string,
  where: 'pamphlet' | 'paper' = 'pamphlet',
): Markup | undefined {
  if (links.length === 0) return undefined;
  return html`<section class="link-addresses print-only" aria-labelledby="link-addresses">
<h2 id="link-addresses">Links in this ${where}</h2>
<p>A number in square brackets in the text stands for one of these addresses.</p>
<ol>
${links.map(({ href }) => {
  const address = absolute(pageAddress, href);
  return html`<li><a href="${address}">${address.replace(/^https?:\/\//, '')}</a></li>
`;
})}</ol>
</section>`;
}
