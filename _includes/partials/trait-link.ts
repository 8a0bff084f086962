/** What a paper has in common with others, as a link to all that have it. */
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';

/** The words alone if there is no such page: for what only an earlier version has. */
export function traitLink(
  { browse }: Pick<Publication, 'browse'>,
  url: string,
  words: string,
): Markup {
  return browse.urls.has(url) ? html`<a href="${url}">${words}</a>` : html`${words}`;
}
