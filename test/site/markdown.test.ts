/** What editors write in Markdown becomes markup that everybody can read. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderInline, renderMarkdown } from '../../src/site/markdown/render.ts';

function render(body: string) {
  const rendered = renderMarkdown({ body });
  const { document } = parseHTML(
    `<!doctype html><html><body>${rendered.html}${rendered.notes}</body></html>`,
  );
  return { ...rendered, document };
}

function textsOf(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}

test('a table has its caption inside, header scopes, and a frame whose stop has the caption as its name', () => {
  const { document } = render(
    'Before.\n\nTable: How *many*\n\n|       | Now |\n|-------|-----|\n| Trusts | 70 |\n',
  );
  const stop = document.querySelector('.table-frame > .frame-stop:empty');
  assert.is(stop?.getAttribute('role'), 'group');
  assert.is(stop?.getAttribute('tabindex'), '0');
  const caption = document.querySelector('table > caption:first-child');
  assert.is(caption?.innerHTML, 'How <em>many</em>');
  assert.is(stop?.getAttribute('aria-labelledby'), caption?.id);
  assert.equal(
    [...document.querySelectorAll('thead tr > *')].map((cell) => cell.outerHTML),
    ['<td></td>', '<th scope="col">Now</th>'],
  );
  assert.equal(textsOf(document, 'p'), ['Before.']);
});

test('a picture with a caption is a figure in a tight list as well', () => {
  const { document } = render('- ![A](a.png "Caption")\n- b\n\nTerm\n: ![B](b.png "Caption")\n');
  assert.is(document.querySelectorAll(':is(li, dd) > figure > figcaption').length, 2);
});

test('the alternative of a picture has all that is written', () => {
  const alternative = 'The \\[x\\]-axis &copy; of `y`, *and so on*';
  const { document } = render(
    `![${alternative}](a.png "![${alternative}](b.png)")\n\nText.^[![${alternative}](c.png)]\n`,
  );
  const alternatives = [...document.querySelectorAll('img')].map((image) => image.alt);
  assert.equal(new Set(alternatives), new Set(['The [x]-axis © of y, and so on']));
  assert.is(alternatives.length, 3);
});

test('a list that does not start at 1 says how wide its numbers are', () => {
  const { document } = render(
    '1. a\n2. b\n\nText.\n\n9. a\n   1. x\n   2. y\n10. b\n\nText.\n\n98. a\n99. b\n\nText.\n\n123456. a\n',
  );
  assert.equal(
    [...document.querySelectorAll('ol')].map((list) => list.className),
    ['', 'digits-2', '', 'digits-2', 'digits-5'],
  );
});

test('tables without a caption have names that differ', () => {
  const table = '| A |\n|---|\n| 1 |\n';
  const { document } = render(`${table}\nText.\n\n${table}`);
  assert.equal(
    [...document.querySelectorAll('.frame-stop')].map((stop) => stop.getAttribute('aria-label')),
    ['Table 1', 'Table 2'],
  );
  assert.is(document.querySelector('caption'), null);
});

test('links and notes in a caption work as in any text', () => {
  const { document, links } = render(
    'Table: Of [one](/one/)[^a]\n\n| A |\n|---|\n| 1 |\n\n[^a]: Note.\n',
  );
  assert.equal(
    links.map(({ href }) => href),
    ['/one/'],
  );
  assert.equal(textsOf(document, 'caption .link-number'), [' [1]']);
  assert.is(document.querySelectorAll('caption .note-ref').length, 1);
});

test('a note has a number, a name, and a link back', () => {
  const { document, notes } = render('One.[^word]\n\n[^word]: What it *means*.\n');
  assert.ok(notes);
  const reference = document.querySelector('sup a');
  assert.is(reference?.textContent, 'Note 1');
  assert.is(reference?.getAttribute('role'), 'doc-noteref');
  const note = document.querySelector('section[aria-labelledby="notes"] > ol > li');
  assert.is(reference?.getAttribute('href'), `#${note?.id}`);
  const back = note?.querySelector('a[role="doc-backlink"]');
  assert.is(back?.getAttribute('href'), `#${reference?.id}`);
  assert.is(back?.textContent, 'Back to the text of note 1');
});

test('a note with several references leads back to each of them', () => {
  const { document } = render('One.[^a] Two.[^b] Three.[^a]\n\n[^a]: A.\n\n[^b]: B.\n');
  const references = [...document.querySelectorAll('sup a')].map(({ id }) => id);
  assert.equal(references, ['note-ref-1', 'note-ref-2', 'note-ref-1-2']);
  const backs = [...document.querySelectorAll('#note-1 a')];
  assert.equal(
    backs.map((back) => back.getAttribute('href')),
    ['#note-ref-1', '#note-ref-1-2'],
  );
  assert.equal(
    backs.map((back) => back.textContent),
    ['Back to the text of note 1, place 1', 'Back to the text of note 1, place 2'],
  );
});

test('a page without notes has no section for them', () => {
  const { html, notes } = render('Text.');
  assert.not.ok(notes);
  assert.is(html, '<p>Text.</p>\n');
});

test('a callout keeps its kind, its title and its blocks', () => {
  const { document } = render('::: questions To *discuss*\n1. One?\n2. Two?\n:::\n\nAfter.\n');
  const callout = document.querySelector('.callout-questions');
  assert.is(callout?.querySelector('.callout-title')?.innerHTML, 'To <em>discuss</em>');
  assert.equal(textsOf(document, '.callout-questions li'), ['One?', 'Two?']);
  assert.is(callout?.getAttribute('role'), 'note');
  assert.is(callout?.getAttribute('aria-label'), 'To discuss');
  assert.is(callout?.nextElementSibling?.textContent, 'After.');
  assert.is(render('::: note\nText.\n:::\n').document.querySelector('.callout-title'), null);
});

test('a picture in the title of a callout is one of the page', () => {
  const body = '::: note ![A dot](dot.svg)\nText.\n:::\n';
  const { html } = renderMarkdown({ body }, { pictureBase: '/papers/first/' });
  assert.match(html, '<p class="callout-title"><img src="/papers/first/dot.svg"');
});

test('a definition list has terms and their definitions', () => {
  const { document } = render('Trust\n: A group of schools.\n: A company.\n\nBoard\n: People.\n');
  assert.equal(
    [...document.querySelectorAll('dl > *')].map(({ tagName, textContent }) => [
      tagName,
      textContent?.trim(),
    ]),
    [
      ['DT', 'Trust'],
      ['DD', 'A group of schools.'],
      ['DD', 'A company.'],
      ['DT', 'Board'],
      ['DD', 'People.'],
    ],
  );
});

test('an image alone with a title is a figure with a caption; any other is an image', () => {
  const { document } = render(
    '![A bar](bar.png "How it *grew*")\n\nWith ![a dot](dot.png "No") text.\n',
  );
  const figure = document.querySelector('figure');
  assert.is(figure?.querySelector('img')?.getAttribute('alt'), 'A bar');
  assert.is(figure?.querySelector('img')?.getAttribute('title'), null);
  assert.is(figure?.querySelector('figcaption')?.innerHTML, 'How it <em>grew</em>');
  assert.is(document.querySelectorAll('figure').length, 1);
});

test('a caption of a figure is text like any other, and the notes stay where they are', () => {
  const { document, links } = render(
    'One.[^a]\n\n![A bar](bar.png "It\'s [here](/here/)[^b]")\n\n[^a]: A.\n\n[^b]: B.\n',
  );
  assert.is(document.querySelectorAll('.notes').length, 1);
  assert.is(document.querySelectorAll('.notes li').length, 2);
  assert.is(document.querySelector('figcaption')?.textContent, 'It’s here [1]\u00A0Note 2');
  assert.equal(
    links.map(({ href }) => href),
    ['/here/'],
  );
});

const chart = `\`\`\`chart
title: Who <took> part
description: Few & many "bars".
category: Who
value: Number
data:
  - label: Trusts
    value: 70
    shown: over 70
  - label: Schools
    value: 700
\`\`\`
`;

test('a chart is a picture with a description, and a table with its data', () => {
  const { document } = render(chart);
  const figure = document.querySelector('figure.chart');
  const caption = figure?.querySelector('figcaption');
  assert.is(figure?.getAttribute('aria-labelledby'), caption?.id);
  assert.is(caption?.textContent, 'Who <took> part');
  const picture = figure?.querySelector('svg');
  assert.is(picture?.getAttribute('role'), 'img');
  const said = ['aria-labelledby', 'aria-describedby'].map((name) => picture?.getAttribute(name));
  assert.equal(
    said.map((id) => document.getElementById(id ?? '')?.textContent),
    ['Bar chart: Who <took> part.', 'Few & many "bars".'],
  );
  assert.is(picture?.querySelectorAll('[aria-label], [aria-hidden], style').length, 0);
  assert.equal(textsOf(document, 'thead th[scope="col"]'), ['Who', 'Number']);
  assert.equal(textsOf(document, 'tbody th[scope="row"]'), ['Trusts', 'Schools']);
  assert.equal(textsOf(document, 'tbody td'), ['over 70', '700']);
});

test('the bars of a chart are as long as their values', () => {
  const { document } = render(chart);
  const [short = 0, long = 0] = [...document.querySelectorAll('.series-1 rect')].map((bar) =>
    Number(bar.getAttribute('width')),
  );
  assert.ok(Math.abs(long / short - 10) < 0.01, `${short} and ${long}`);
});

test('two charts on a page have ids that differ', () => {
  const { document } = render(`${chart}\n${chart}`);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  assert.is(ids.length, 6);
});

test('a passage in another language says which', () => {
  const { document } = render(
    '[Cymraeg]{lang=cy} and [عربي]{lang=ar dir=rtl}.\n\nBonjour.\n{lang=fr}\n',
  );
  assert.is(document.querySelector('span[lang=cy]')?.textContent, 'Cymraeg');
  assert.is(document.querySelector('span[lang=ar]')?.getAttribute('dir'), 'rtl');
  assert.is(document.querySelector('p[lang=fr]')?.textContent?.trim(), 'Bonjour.');
});

test('no attribute but id, lang and dir can be written', () => {
  const { html } = render('[x]{onclick="alert(1)" style="color:red" class=big lang=cy}\n');
  assert.is(html, '<p><span lang="cy">x</span></p>\n');
});

test('an abbreviation is explained wherever it stands', () => {
  const { document } = render('The DfE, and DfE again.\n\n*[DfE]: Department for Education\n');
  const abbreviations = [...document.querySelectorAll('abbr')];
  assert.equal(
    abbreviations.map((abbreviation) => abbreviation.getAttribute('title')),
    ['Department for Education', 'Department for Education'],
  );
});

test('the id of a heading starts with a letter', () => {
  const { headings } = render('## 1. Introduction\n\n## 2024 in review\n\n## Part 2\n');
  const ids = headings.map(({ id }) => id);
  assert.equal(ids, ['section-1-introduction', 'section-2024-in-review', 'part-2']);
});

test('headings have ids of their own, away from those of the page', () => {
  const { headings } = render(
    '## Notes\n\n## Été & *après*\n\n## Same\n\n## Same\n\n### Main {#own}\n\n## ١\n\n## 日本\n\n## 日本\n',
  );
  const ids = headings.map(({ id }) => id);
  assert.equal(ids.slice(0, 5), ['notes-2', 'ete-and-apres', 'same', 'same-2', 'own']);
  assert.is(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => id !== ''));
  assert.equal(
    headings.map(({ level }) => level),
    [2, 2, 2, 2, 3, 2, 2, 2],
  );
  assert.is(headings[1]?.text, 'Été & après');
});

test('ids that the page makes for notes, tables and charts are not given to headings', () => {
  const { document } = render(
    `## Note 1\n\nText.[^a]\n\n## Note ref 1\n\n## Table 1\n\nTable: T\n\n| A |\n|---|\n| 1 |\n\n## Chart 1\n\n[^a]: Note.\n\n${chart}`,
  );
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  assert.equal(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('links that leave the page are numbered, each address once', () => {
  const { document, links } = render(
    '[One](/one/), [two](https://two.example/), [one again](/one/), [here](#part), [mail](mailto:a@b.example).\n',
  );
  assert.equal(links, [
    { number: 1, href: '/one/' },
    { number: 2, href: 'https://two.example/' },
  ]);
  assert.equal(textsOf(document, '.link-number'), [' [1]', ' [2]', ' [1]']);
  assert.not.match(renderMarkdown({ body: '[One](/one/)' }, { onPage: false }).html, /\[1\]/);
});

test('addresses that would run a script are no links', () => {
  const { document } = render('[a](javascript:alert(1)) [b](vbscript:x) [c](data:text/html,x)\n');
  assert.is(document.querySelectorAll('a').length, 0);
});

test('one page knows nothing of the one before it', () => {
  const body = '## Part\n\n[One](/one/) the DfE.[^a]\n\n[^a]: Note.\n\n*[DfE]: Department\n';
  const first = renderMarkdown({ body });
  assert.equal(renderMarkdown({ body }), first);
  assert.is(renderMarkdown({ body: 'The DfE.' }).html, '<p>The DfE.</p>\n');
});

test('a sentence of data has emphasis, and no block', () => {
  assert.is(
    renderInline('*Titles* & [links](/a/)'),
    '<em>Titles</em> &amp; <a href="/a/">links</a>',
  );
  assert.is(renderInline('## Text'), '## Text');
  assert.is(renderInline('a <b>c</b>'), 'a &lt;b&gt;c&lt;/b&gt;');
});

test('a column is aligned by a class, since a strict policy forbids styles', () => {
  const { document } = render('| a | b |\n|--:|:-:|\n| 1 | 2 |\n');
  assert.equal(
    [...document.querySelectorAll('th, td')].map((cell) => cell.getAttribute('class')),
    ['align-right', 'align-center', 'align-right', 'align-center'],
  );
  assert.is(document.querySelector('[style]'), null);
});

test('an empty corner makes the first column the names of the rows', () => {
  const { document } = render('| | a |\n|---|---|\n| one | 1 |\n| | 2 |\n');
  const cells = [...document.querySelectorAll('th, td')].map(
    (cell) => `${cell.localName} ${cell.getAttribute('scope') ?? ''} ${cell.textContent}`,
  );
  assert.equal(cells, ['td  ', 'th col a', 'th row one', 'td  1', 'td  ', 'td  2']);
});

test.run();
