/** The organisation's postal address, telephone number and e-mail address. */

import type { Organisation } from '../../src/model/organisation.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function contactDetails(
  { name, shortName, address, telephone, email }: Organisation,
  strings: Strings = english,
): Markup {
  const lines = [`${name} (${shortName})`, ...address].map((line) => html`${line}`);
  const number = html`<a href="tel:${telephone.replaceAll(' ', '')}">${telephone}</a>`;
  const mail = html`<a href="mailto:${email}">${email}</a>`;
  return html`<address>
<p>${lines.flatMap((line, index) => (index > 0 ? [html`<br>`, line] : [line]))}</p>
<p>${filled(strings.telephone, { number })}<br>${filled(strings.email, { address: mail })}</p>
</address>`;
}
