/** A paper in a list: what it is, what it is about, and its pamphlets. */

import { type Paper, titleInLists } from '../../src/model/paper.ts';
import { paperPamphlet, paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { kindLink } from './kind-link.ts';
import { langOf } from './lang-of.ts';
import { languageLinks } from './language-links.ts';
import { pamphletList } from './pamphlet-list.ts';
import { paperMeta } from './paper-meta.ts';

/** @param level of its heading, below that of the list */
export function paperCard(publication: Publication, paper: Paper, level: 2 | 3 = 2): Markup {
  const { translations, organisation } = publication;
  const own = langOf(paper.language, organisation.language);
  const others = languageLinks(translations.get(paper.slug) ?? [], organisation.language);
  const heading = `h${level}`;
  return html`<article class="paper-card">
<p class="kind">${kindLink(publication, paper)}</p>
<${heading}><a href="${paperUrl(paper)}"${own}>${titleInLists(paper)}</a></${heading}>
<p${own}>${paper.summary}</p>
${paperMeta(publication, paper)}
${others.length > 0 && html`<p class="also-in">Also in: ${others.map((link, index) => [index > 0 && ', ', link])}</p>\n`}${pamphletList(paperPamphlet(paper), paper.title)}
</article>
`;
}
