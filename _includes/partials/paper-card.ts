/** A paper in a list: what it is, what it is about, and its pamphlets. */

import type { Topic } from '../../src/model/organisation.ts';
import { type Paper, titleInLists } from '../../src/model/paper.ts';
import { paperPamphlet, paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { kindLink } from './kind-link.ts';
import { pamphletList } from './pamphlet-list.ts';
import { paperMeta } from './paper-meta.ts';

/** @param level of its heading, below that of the list */
export function paperCard(paper: Paper, topics: readonly Topic[], level: 2 | 3 = 2): Markup {
  const heading = `h${level}`;
  return html`<article class="paper-card">
<p class="kind">${kindLink(paper)}</p>
<${heading}><a href="${paperUrl(paper)}">${titleInLists(paper)}</a></${heading}>
<p>${paper.summary}</p>
${paperMeta(paper, topics)}
${pamphletList(paperPamphlet(paper), paper.title)}
</article>
`;
}
