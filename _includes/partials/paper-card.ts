/** A paper in a list: what it is, what it is about, and its pamphlets. */

import { type Paper, titleInLists } from '../../src/model/paper.ts';
import { paperPamphlet, paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { kindLink } from './kind-link.ts';
import { pamphletList } from './pamphlet-list.ts';
import { paperMeta } from './paper-meta.ts';

/** @param level of its heading, below that of the list */
export function paperCard(publication: Publication, paper: Paper, level: 2 | 3 = 2): Markup {
  const heading = `h${level}`;
  return html`<article class="paper-card">
<p class="kind">${kindLink(publication, paper)}</p>
<${heading}><a href="${paperUrl(paper)}">${titleInLists(paper)}</a></${heading}>
<p>${paper.summary}</p>
${paperMeta(publication, paper)}
${pamphletList(paperPamphlet(paper), paper.title)}
</article>
`;
}
