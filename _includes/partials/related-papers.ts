/** On screen only: papers about the same topics as the one that was read. */
import type { Paper } from '../../src/model/paper.ts';
import type { Strings } from '../../src/model/strings.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { capitalised } from '../../src/site/wording.ts';
import { langOf } from './lang-of.ts';

/**
 * Without any date: on the page of a paper that has none, it would be taken for its own.
 *
 * @param language of the page
 */
export function relatedPapers(
  papers: readonly Paper[],
  strings: Strings,
  language: string,
): Markup | undefined {
  if (papers.length === 0) return undefined;
  return html`<section class="related">
<h2 id="related">${strings.relatedPapers}</h2>
<ul class="teasers">
${papers.map(
  (paper) => html`<li>
<h3><a href="${paperUrl(paper)}"${langOf(paper.language, language)}>${paper.title}</a></h3>
<p class="teaser-meta">${capitalised(strings.kinds[paper.kind])}</p>
</li>
`,
)}</ul>
</section>`;
}
