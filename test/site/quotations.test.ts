/** A quotation that ends with a line of its source is a figure with that source as its caption. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { problemsOf } from './markdown-report.ts';

const figure = (words: string, source: string) =>
  `<figure class="quotation">\n<blockquote>\n${words}\n</blockquote>\n<figcaption>${source}</figcaption>\n</figure>\n`;

const quoted = figure('<p>It works.</p>', '— A head teacher');

const withSource: Readonly<Record<string, readonly [body: string, html: string]>> = {
  'a paragraph': ['> It works.\n>\n> — A head teacher\n', quoted],
  'a line': ['> It works.\n> — A head teacher\n', quoted],
  'an en dash': ['> It works.\n>\n> – A head teacher\n', quoted],
  'two hyphens': ['> It works.\n>\n> -- A head teacher\n', quoted],
  'a no-break space': ['> It works.\n>\n> —\u00a0A head teacher\n', quoted],
  'a line without its mark': ['> It works.\n— A head teacher\n', quoted],
  'a source of two lines': [
    '> It works.\n>\n> — A head teacher\n> in Leeds\n',
    figure('<p>It works.</p>', '— A head teacher\nin Leeds'),
  ],
  'words without a full stop': [
    '> It works\n> — A head teacher\n',
    figure('<p>It works</p>', '— A head teacher'),
  ],
  'a small letter below two spaces': [
    '> It works  \n> — a head teacher\n',
    figure('<p>It works</p>', '— a head teacher'),
  ],
  'a small letter below a backslash': [
    '> It works\\\n> — a head teacher\n',
    figure('<p>It works</p>', '— a head teacher'),
  ],
  'a small letter below a question': [
    '> “Does it *work*?”\n> — a head teacher\n',
    figure('<p>“Does it <em>work</em>?”</p>', '— a head teacher'),
  ],
  'languages of their own': [
    '> Mae’n gweithio. {lang=cy}\n>\n> — Pennaeth {lang=cy}\n',
    figure('<p>Mae’n gweithio.</p>', '— Pennaeth')
      .replace('<blockquote', '<blockquote lang="cy"')
      .replace('<figcaption', '<figcaption lang="cy"'),
  ],
  'an item of a list': [
    '- > It works.\n  > — A head teacher\n',
    `<ul>\n<li>\n${quoted}</li>\n</ul>\n`,
  ],
  'a callout': [
    '::: note\n> It works.\n>\n> — A head teacher\n:::\n',
    `<div class="callout callout-note" role="note">\n${quoted}</div>\n`,
  ],
  'a quotation': [
    '> > It works.\n> > — A head teacher\n>\n> — A report\n',
    figure(quoted.trimEnd(), '— A report'),
  ],
};

for (const [name, [body, html]] of Object.entries(withSource)) {
  test(`${name} with a source`, () => {
    assert.is(renderMarkdown({ body }).html, html);
    assert.equal(problemsOf(body), []);
  });
}

const withoutSource: Readonly<Record<string, string>> = {
  'a sentence that is broken at its dash': '> It works\n> – so we hope\n',
  'a dash that is not on the last line': '> It works.\n> — It does.\n> Truly.\n',
  'what several say': '> — Does it work?\n>\n> — It does.\n',
  'a list of dashes': '> It works:\n>\n> – here\n> – there\n',
  'a dash without a space': '> It works.\n>\n> —it does\n',
  'a dash in letters': '> It works.\n>\n> &mdash; It does.\n',
  'a source alone': '> — A head teacher\n',
  'another quotation below': '> — A head teacher\n>\n> > It works.\n',
};

for (const [name, body] of Object.entries(withoutSource)) {
  test(`${name} is no source`, () => {
    assert.not.match(renderMarkdown({ body }).html, 'figure');
  });
}

test('links and notes of a source are in its caption', () => {
  const body = '> It works.[^a]\n> — Ann, at [work](/work/)[^b]\n\n[^a]: A.\n\n[^b]: B.\n';
  const { html, links } = renderMarkdown({ body });
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const notes = document.querySelectorAll('blockquote .note-ref, figcaption .note-ref');
  assert.equal(
    [...notes].map((note) => [note.parentElement?.localName, note.textContent?.trim()]),
    [
      ['p', 'Note 1'],
      ['figcaption', 'Note 2'],
    ],
  );
  assert.equal(
    links.map(({ href }) => href),
    ['/work/'],
  );
});

test('a numbered list has room for its numbers, whatever stands in its items', () => {
  const items = ['98. > It works.\n    > — Ann', '99. Words.', '100. Words.'];
  assert.match(
    renderMarkdown({ body: `${items.join('\n')}\n` }).html,
    '<ol start="98" class="digits-3">',
  );
});

test('a problem in a source is found at its line', () => {
  assert.equal(
    problemsOf('> It works.\n> — <i>Ann</i>\n').map((text) => text.split('  ')[0]),
    ['x:12:5 raw-html', 'x:12:11 raw-html'],
  );
});

const below = (place: string, line: string) =>
  `${place}  warning  quotation-source  "${line}" stands below a quotation, and not in it. If it says whose words they are, start its line and the empty one above it with >.`;

test('a source that is parted from its quotation is warned of', () => {
  assert.equal(problemsOf('> It works.\n\n— A head teacher\n'), [
    below('x:13:1', '— A head teacher'),
  ]);
  assert.equal(problemsOf('- > It works.\n\n  -- A head\n'), [below('x:13:3', '-- A head')]);
  assert.equal(problemsOf('> It works.\n\n> — A head teacher\n'), [
    'x:13:3  warning  quotation-source  "— A head teacher" is all that this quotation holds. If it says whose words stand above it, start those and the empty line between with > as well.',
  ]);
});

test('a text that goes on with a dash below a quotation is left alone', () => {
  assert.equal(problemsOf('> It works.\n\n— which is what we hoped for.\n'), []);
});

test.run();
