/** From one page of a long list to the next. */
import { addressOf, type ListPage } from '../../src/site/browse/list-pages.ts';
import { html, type Markup } from '../../src/site/html.ts';

/** @param list the address of the list; nothing for one of a single page */
export function pagination(list: string, { number, of }: ListPage): Markup | undefined {
  if (of === 1) return undefined;
  return html`<nav class="pagination" aria-label="Pages of the list">
${number > 1 && html`<a href="${addressOf(list, number - 1)}" rel="prev">Previous page</a>\n`}<span>Page ${number} of ${of}</span>
${number < of && html`<a href="${addressOf(list, number + 1)}" rel="next">Next page</a>\n`}</nav>`;
}
