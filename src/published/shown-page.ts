/** A page as another page of the site names it. */
import { packUrl } from '../site/addresses.ts';
import { html, type Markup } from '../site/html.ts';

interface NamedPage {
  readonly url: string;
  readonly title: string;
  readonly language: string;
}

/** A link to the page; none to a pack, which is for those alone who are sent there. */
export function shownPage({ url, title, language }: NamedPage): Markup {
  if (url === packUrl({ name: url.split('/').at(-2) ?? '' })) return html`A pack of papers`;
  return html`<a href="${url}" lang="${language}">${title}</a>`;
}
