/** A paper in a list: what it is, what it is about, and its pamphlets. */

import type { Topic } from '../../src/model/organisation.ts';
import type { Paper } from '../../src/model/paper.ts';
import { paperPamphlet, paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { pamphletList } from './pamphlet-list.ts';
import { paperMeta } from './paper-meta.ts';

export function paperCard(paper: Paper, topics: readonly Topic[]): Markup {
  return html`<article class="paper-card">
<p class="kind">${paper.kind}</p>
<h2><a href="${paperUrl(paper)}">${paper.title}</a></h2>
<p>${paper.summary}</p>
${paperMeta(paper, topics)}
${pamphletList(paperPamphlet(paper), paper.title)}
</article>
`;
}
