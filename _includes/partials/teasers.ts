/** Papers in short: title, summary, kind and date, side by side. */
import type { Paper } from '../../src/model/paper.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { capitalised } from '../../src/site/wording.ts';
import { dateLine } from './dated.ts';

/** The titles are headings of the third level. */
export function teasers(papers: readonly Paper[]): Markup {
  return html`<ul class="teasers">
${papers.map(
  (paper) => html`<li>
<h3><a href="${paperUrl(paper)}">${paper.title}</a></h3>
<p>${paper.summary}</p>
<p class="teaser-meta">${capitalised(paper.kind)} · ${dateLine(paper)}</p>
</li>
`,
)}</ul>`;
}
