/** The first page of a sheet: what it is of, who has checked it, and how. */
import { html, type Markup } from '../../site/html.ts';
import type { Sheet } from './sheet.ts';
import { shortDigest } from './short-digest.ts';
import { choice, line } from './ticks.ts';

/** What the names of checks in the manifest stand for. */
const checkNames: Readonly<Record<string, string>> = {
  'pamphlet-facts': 'title, language, size and typefaces',
  type: 'size, contrast and spacing of its type',
  parity: 'that it says what its page says',
  links: 'links',
  verapdf: 'PDF/UA and PDF/A by veraPDF',
};

export function sheetHead(sheet: Sheet): Markup {
  return html`<section aria-labelledby="of">
<h2 id="of">What is checked</h2>
${facts(sheet)}
<p>A ticked sheet is about this one file. When the pamphlet is made anew and the SHA-256 is another one, make a new sheet.</p>
</section>
<section aria-labelledby="by">
<h2 id="by">Who has checked it</h2>
<div class="ticks">${line('name', 'Name')} ${line('date', 'Date')}</div>
<fieldset class="outcome">
<legend>Outcome</legend>
<div>${choice('outcome', 'It can be published')}</div>
<div>${choice('outcome', 'It can be published once the notes are dealt with')}</div>
<div>${choice('outcome', 'It cannot be published')}</div>
</fieldset>
<div class="ticks">${line('signature', 'Signature')}</div>
</section>
<section aria-labelledby="how">
<h2 id="how">How to use this sheet</h2>
<p>Machines have checked what machines can. What is asked here only a person can say. To every question, “yes” is as it should be; where it is “no”, write down what is wrong.</p>
${key()}
<p>Each page is shown with its blocks numbered in the order in which a screen reader says them. The line leads from each to the next. What is hatched, like running heads and page numbers, and what has no box, is not read at all. The list beside a page says of each number what it is and how it begins.</p>
<p class="screen-only">What you tick and write here is not kept when this page is closed, and goes nowhere. Print it, or print it into a PDF, before you leave.</p>
</section>
`;
}

function facts({ title, language, edition, path, sha256, pages, checkedBy }: Sheet): Markup {
  const checks = checkedBy.map((name) => checkNames[name] ?? name);
  return html`<dl>
<div><dt>Title</dt><dd lang="${language}" dir="auto">${title}</dd></div>
<div><dt>Edition</dt><dd>${edition}, ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}</dd></div>
<div><dt>File</dt><dd>${path}</dd></div>
<div><dt>Version</dt><dd>${shortDigest(sha256)}</dd></div>
<div><dt>Checked by machine</dt><dd>${checks.length > 0 ? checks.join('; ') : 'not yet: run “npm run build”'}</dd></div>
</dl>`;
}

/** A drawing of the drawing; its hatching is the one that all pages use. */
function key(): Markup {
  return html`<svg class="drawing key" viewBox="0 0 300 62" font-size="11" role="img" aria-label="Three boxes: a hatched one, and two that are numbered 1 and 2 and joined by a line">
<defs><pattern id="hatching" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="0.6" height="4"/></pattern></defs>
<rect class="unread" x="30" y="3" width="262" height="12"/>
<path class="way" d="M16 36L16 44"/>
<rect class="box" x="30" y="21" width="150" height="16"/><rect class="box" x="30" y="43" width="262" height="16"/>
<rect class="tag" x="9" y="22" width="14" height="14"/><rect class="tag" x="9" y="44" width="14" height="14"/>
<text x="16" y="29">1</text><text x="16" y="51">2</text>
</svg>`;
}
