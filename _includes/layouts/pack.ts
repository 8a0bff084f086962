/** A pack: several papers as one pamphlet. Its page is there to be printed, and stands in no list. */
import type { Pack } from '../../src/model/pack.ts';
import { orderUrl, packHeadsUrl, packPamphlet, packUrl } from '../../src/site/addresses.ts';
import { directionOf } from '../../src/site/direction.ts';
import { html } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { partHeads } from '../../src/site/running-heads.ts';
import { colophon } from '../partials/colophon.ts';
import { contents } from '../partials/contents.ts';
import { cover } from '../partials/cover.ts';
import { packPaper } from '../partials/pack-paper.ts';
import { pamphletList } from '../partials/pamphlet-list.ts';
import { printList } from '../partials/print-list.ts';
import { base } from './base.ts';

export function packPage(publication: Publication, pack: Pack): string {
  const { title, summary, language } = pack;
  const url = packUrl(pack);
  const papers = pack.papers.map((paper) => packPaper(publication, pack, paper));
  const count = html`${papers.length} papers`;
  return base(publication, {
    url,
    title,
    summary,
    language,
    unlisted: true,
    metadata: html`<link rel="stylesheet" href="${packHeadsUrl(pack)}" media="print">
`,
    main: html`<article class="publication pack" dir="${directionOf(language)}">
${cover(publication, { kind: 'Pack of papers', title, summary, dated: count })}
<div class="front-matter">
${pamphletList(packPamphlet(pack), title)}
${printList(packPamphlet(pack), title)}
<p class="print-list"><a href="${orderUrl(pack)}">Order sheet</a> for who prints it or buys the paper</p>
${contents(papers.flatMap(({ headings }) => headings))}
</div>
<div class="pack-papers">
${papers.map(({ markup }) => markup)}</div>
${colophon(publication, { url }, { term: 'Holds', detail: count })}
</article>`,
  });
}

/** Each paper has its own title at the head of its pages. */
export function packHeads({ papers }: Pack): string {
  return partHeads(
    papers.map(({ title }, index) => ({ selector: `.pack-paper:nth-child(${index + 1})`, title })),
  );
}
