/** On screen only: papers about the same topics as the one that was read. */
import type { Paper } from '../../src/model/paper.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { capitalised } from '../../src/site/wording.ts';

/** Without any date: on the page of a paper that has none, it would be taken for its own. */
export function relatedPapers(papers: readonly Paper[]): Markup | undefined {
  if (papers.length === 0) return undefined;
  return html`<section class="related" aria-labelledby="related">
<h2 id="related">Related papers</h2>
<ul class="teasers">
${papers.map(
  (paper) => html`<li>
<h3><a href="${paperUrl(paper)}">${paper.title}</a></h3>
<p class="teaser-meta">${capitalised(paper.kind)}</p>
</li>
`,
)}</ul>
</section>`;
}
