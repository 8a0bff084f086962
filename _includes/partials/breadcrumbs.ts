/** The way from the home page down to this one. */
import { html, type Markup } from '../../src/site/html.ts';

export interface Crumb {
  readonly label: string;
  readonly url: string;
}

/** @param trail the pages above this one, from the top; the home page is added */
export function breadcrumbs(trail: readonly Crumb[]): Markup {
  return html`<nav class="breadcrumbs" aria-label="Breadcrumb">
<ol>
${[{ label: 'Home', url: '/' }, ...trail].map(
  ({ label, url }) => html`<li><a href="${url}">${label}</a></li>
`,
)}</ol>
</nav>`;
}
