/** The opening of a paper or statement: the head of its page on screen, the cover of its pamphlet. */
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';

export interface Cover {
  readonly kind: string | Markup;
  readonly title: string;
  readonly summary: string;
  /** By whom, or for which period: a line under the title on the cover. */
  readonly byline?: string | undefined;
  /** What is known of the date, ready to read. */
  readonly dated: Markup;
  /** What readers have to know before anything else. */
  readonly notice?: Markup | undefined;
}

export function cover(
  { organisation }: Publication,
  { kind, title, summary, byline, dated, notice }: Cover,
): Markup {
  return html`<header class="cover">
${notice}
<div class="cover-panel">
<p class="kind">${kind}</p>
<h1>${title}</h1>
${byline && html`<p class="byline">${byline}</p>`}
</div>
<p class="summary">${summary}</p>
<div class="cover-foot print-only">
<p>${dated}</p>
<p>${organisation.name}</p>
</div>
</header>`;
}
