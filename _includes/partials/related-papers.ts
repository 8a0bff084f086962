/** On screen only: papers about the same topics as the one that was read. */
import type { Paper } from '../../src/model/paper.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { teasers } from './teasers.ts';

export function relatedPapers(papers: readonly Paper[]): Markup | undefined {
  if (papers.length === 0) return undefined;
  return html`<section class="related" aria-labelledby="related">
<h2 id="related">Related papers</h2>
${teasers(papers)}
</section>`;
}
