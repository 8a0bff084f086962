/** What only the printed file knows, in pages and feeds. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type FiguresFormat,
  figuresText,
  fillFigures,
  resetFigures,
} from '../../src/pamphlets/figures.ts';

const siteUrl = 'https://papers.example';
const path = '/papers/x/x.pdf';
const figures = new Map([[path, { pages: 8, bytes: 212_345 }]]);
const others = new Map([[path, { pages: 1, bytes: 1_260_000 }]]);

const page = `<a href="${path}"><b>A5</b> (<span class="size" data-pamphlet="${path}">PDF</span>)</a>
<span>PDF</span> <span data-pamphlet="/papers/y/y.pdf">PDF</span>`;

const rss = `<item><enclosure url="${siteUrl}${path}" length="0" type="application/pdf"/>
<enclosure url="https://elsewhere.example${path}" length="0" type="application/pdf"/></item>`;

const atom = `<link href="${siteUrl}${path}" length="0"/>
<link rel="enclosure" length="0" type="application/pdf" href="${siteUrl}${path}"/>`;

const json = `${JSON.stringify(
  { items: [{ attachments: [{ url: siteUrl + path, size_in_bytes: 0 }] }], size_in_bytes: 0 },
  undefined,
  2,
)}\n`;

test('figures are said as a reader counts them', () => {
  assert.is(figuresText({ pages: 8, bytes: 212_345 }), 'PDF, 8 pages, 212 kB');
  assert.is(figuresText({ pages: 1, bytes: 999_499 }), 'PDF, 1 page, 999 kB');
  assert.is(figuresText({ pages: 2, bytes: 999_500 }), 'PDF, 2 pages, 1.0 MB');
  assert.is(figuresText({ pages: 90, bytes: 1_260_000 }), 'PDF, 90 pages, 1.3 MB');
});

test('a page shows the figures of the pamphlets that there are', () => {
  const filled = fillFigures(page, 'html', figures, siteUrl);
  assert.is(filled, page.replace('x.pdf">PDF', 'x.pdf">PDF, 8 pages, 212 kB'));
});

test('RSS says the length of our enclosures alone', () => {
  assert.is(fillFigures(rss, 'xml', figures, siteUrl), rss.replace('"0"', '"212345"'));
});

test('Atom says the length of enclosures, not of other links', () => {
  const filled = fillFigures(atom, 'xml', figures, siteUrl);
  assert.is(filled, atom.replace('enclosure" length="0"', 'enclosure" length="212345"'));
});

test('JSON Feed says the size of attachments, and keeps its layout', () => {
  const filled = fillFigures(json, 'json', figures, siteUrl);
  assert.is(filled, json.replace('"size_in_bytes": 0', '"size_in_bytes": 212345'));
});

test('JSON without attachments is left as it is written', () => {
  const text = '{"a":1,  "b" : 2}';
  assert.is(fillFigures(text, 'json', figures, siteUrl), text);
});

const formats: [FiguresFormat, string][] = [
  ['html', page],
  ['xml', rss],
  ['xml', atom],
  ['json', json],
];

for (const [format, text] of formats) {
  test(`what is filled can be filled again: ${format}, ${text.slice(0, 20)}`, () => {
    const fill = (from: string, by: typeof figures) => fillFigures(from, format, by, siteUrl);
    const filled = fill(text, figures);
    assert.is.not(filled, text);
    assert.is(fill(filled, figures), filled);
    assert.is(fill(filled, others), fill(text, others));
    assert.is(fill(filled, new Map()), text);
  });
}

test('what is printed does not depend on figures', () => {
  assert.is(resetFigures(fillFigures(page, 'html', figures, siteUrl)), page);
  assert.is(resetFigures(page), page);
});

test.run();
