/** The random texts that are proven in CI hold every construct, in each of those in which it can stand. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { markdownOf } from '../support/paper-generator.ts';
import { generatedTexts } from './generated-content.ts';

const blocks = [
  ['a list', 'ul'],
  ['a numbered list', 'ol'],
  ['terms', 'dl'],
  ['a quotation', 'blockquote'],
  ['a quotation with its source', '.quotation'],
  ['a callout', '.callout'],
  ['code', 'pre'],
  ['a figure', 'figure:has(img)'],
  ['a chart', '.chart'],
  ['a paragraph in another language', 'p[lang]'],
] as const;

const around = ['li', 'dd', 'blockquote', '.callout'] as const;

/** Constructs of their own, by what finds them on a page. */
const others: Readonly<Record<string, string>> = {
  'a table in a list': 'li table',
  'a table in a quotation': 'blockquote table',
  'a table with a caption': 'caption',
  'a table with headers of rows': 'th[scope=row]',
  'a table with an empty cell': 'tbody td:empty',
  'a table of many rows': 'tr:nth-child(25)',
  'a table of many columns': 'th:nth-child(6)',
  'a cell from right to left': 'td[dir=rtl]',
  'columns that are aligned': '.align-center',
  'a heading in another language': ':is(h2, h3, h4)[lang]',
  'a heading of a low level': 'h5',
  'a heading in a list': 'li :is(h2, h3, h4, h5)',
  'a heading with a picture': ':is(h2, h3, h4, h5) img',
  'a heading with a note': ':is(h2, h3, h4, h5) .note-ref',
  'a link to a place on the page': 'a[href="#first"]',
  'a link to a heading of its own id': 'a[href^="#own-"]',
  'a link to a place of another page': 'a[href="/papers/other/#place"]',
  'a link to an address': 'a[href^="mailto:"]',
  'a link with a picture alone': 'a > img:only-child',
  'a link with several pictures': 'a img ~ img',
  'a link from right to left': '[dir=rtl] a',
  'words from left to right in others': '[dir=rtl] [dir=ltr]',
  'an item from right to left': 'li[dir=rtl]',
  'a numbered item from right to left': 'ol > li[dir=rtl]',
  'an item without words': 'li:empty',
  'a list with wide numbers': 'ol.digits-4',
  'a term with several meanings': 'dd + dd',
  'a term with a picture': 'dt img',
  'a note with several paragraphs': '.notes li > p + p',
  'a note with a list': '.notes li :is(ul, ol)',
  'a note with a table': '.notes li table',
  'a note with a chart': '.notes li .chart',
  'a note in a caption': ':is(caption, figcaption) .note-ref',
  'a note in the source of a quotation': '.quotation > figcaption .note-ref',
  'a note in a cell': 'td .note-ref',
  'a note that several places refer to': '[id^=note-ref-][id$="-2"]',
  'an abbreviation': 'abbr[title]',
  'an abbreviation in a link': 'a abbr',
  'emphasis in emphasis': 'strong em, em strong',
  'code in a line': 'p code',
  'a hard line break': 'p br',
  'a rule': 'hr',
  'a picture in a line': 'p > :not(a) img, p img + *',
  'a drawing': 'img[src$=".svg"]',
};

const pages = generatedTexts(30, 1).map(({ text }) => {
  const { html, notes } = renderMarkdown({
    body: markdownOf(text).replace(/^---\n.*?\n---\n/s, ''),
  });
  return parseHTML(`<!doctype html><html><body>${html}${notes}</body></html>`).document;
});

const isThere = (selector: string) => pages.some((page) => page.querySelector(selector));

for (const [name, selector] of [...blocks, ...Object.entries(others)]) {
  test(`${name}`, () => assert.ok(isThere(selector), selector));
}

for (const outer of around) {
  for (const [name, selector] of blocks) {
    test(`${name} in ${outer}`, () => assert.ok(isThere(`${outer} ${selector}`)));
  }
}

test('papers and statements, also from right to left', () => {
  const texts = generatedTexts(30, 1).map(({ text }) => text);
  assert.ok(texts.some(({ kind }) => kind === 'statement'));
  assert.ok(
    texts.some(({ frontMatter }) => JSON.stringify(frontMatter).includes('"language":"he"')),
  );
});

test('a seed makes the same text each time', () => {
  assert.equal(generatedTexts(2, 7), generatedTexts(2, 7));
});

test.run();
