/** The organisation's postal address, telephone number and e-mail address. */

import type { Organisation } from '../../src/model/organisation.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function contactDetails({
  name,
  shortName,
  address,
  telephone,
  email,
}: Organisation): Markup {
  const lines = [`${name} (${shortName})`, ...address].map((line) => html`${line}`);
  return html`<address>
<p>${lines.flatMap((line, index) => (index > 0 ? [html`<br>`, line] : [line]))}</p>
<p>Telephone: <a href="tel:${telephone.replaceAll(' ', '')}">${telephone}</a><br>E-mail: <a href="mailto:${email}">${email}</a></p>
</address>`;
}
