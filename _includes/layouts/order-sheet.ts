/** What someone needs who orders copies of a pack, on one sheet of A4: paper, weight, cost, settings. */
import type { Pack, PaperPrice } from '../../src/model/pack.ts';
import { orderUrl, packPamphlet, packUrl, printLinks } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { shownPrice } from '../../src/site/wording.ts';
import { fileLink } from '../partials/file-link.ts';
import { base } from './base.ts';

export function orderSheet(publication: Publication, pack: Pack): string {
  const { organisation } = publication;
  const { title, paperPrice, papers } = pack;
  const stem = packPamphlet(pack);
  const booklet = printLinks(stem).find(({ edition }) => edition === 'booklet');
  if (!booklet) throw new Error('There is no edition "booklet" to order.');
  return base(publication, {
    url: orderUrl(pack),
    title: `Order sheet: ${title}`,
    summary: `What copies of “${title}” take: paper, weight, and how to print them.`,
    language: organisation.language,
    unlisted: true,
    main: html`<article class="plain-page order-sheet">
<header class="page-head">
<h1>Order sheet: ${title}</h1>
<p class="summary">A booklet of A5 pages, printed on A4 paper of 80 g/m², folded and stapled.</p>
</header>
<div class="text">
<h2 id="order-papers">Papers in the pack</h2>
<ol>
${papers.map((paper) => html`<li>${paper.title}</li>\n`)}</ol>
<h2 id="order-paper">Paper</h2>
<table>
<caption>What copies take</caption>
<thead><tr><td></td><th scope="col">One copy</th><th scope="col">100 copies</th></tr></thead>
<tbody>
${row('Pages to read', figure(booklet.readable, 'pages'), '')}
${row('Sheets of A4', figure(booklet.readable, 'sheets'), figure(booklet.readable, 'sheets-100'))}
${row('Weight', figure(booklet.readable, 'weight'), figure(booklet.readable, 'weight-100'))}
${paperPrice && row('Cost of the paper', figure(booklet.readable, 'cost', paperPrice), figure(booklet.readable, 'cost-100', paperPrice))}
</tbody>
</table>
<p>${
      paperPrice
        ? `The cost is that of the paper alone, at ${shownPrice(paperPrice)} for 500 sheets.`
        : 'No price of paper is known, so no cost is shown.'
    }</p>
<h2 id="order-settings">Printing</h2>
<ul>
<li>File: ${fileLink(booklet, title)}</li>
<li>Paper: A4, plain, 80 g/m²</li>
<li>Both sides: flip on the short edge</li>
<li>Size: actual size, 100%; do not fit to the page</li>
<li>Then: fold the sheets of a copy together in the middle, and staple twice on the fold</li>
</ul>
<p>To be read on a screen, or with a screen reader: <a href="${packUrl(pack)}">${title}</a></p>
</div>
</article>`,
  });
}

function row(name: string, one: Markup | string, hundred: Markup | string): Markup {
  return html`<tr><th scope="row">${name}</th><td>${one}</td><td>${hundred}</td></tr>\n`;
}

/** A place for what follows from the number of pages, which the pamphlets stage fills in. */
function figure(pamphlet: string, name: string, price?: PaperPrice): Markup {
  const at = price && html` data-price="${price.amount} ${price.currency}"`;
  return html`<span data-pamphlet="${pamphlet}" data-order="${name}"${at}>PDF</span>`;
}
