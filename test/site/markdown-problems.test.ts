/** What would go wrong on a page or on paper is found in the Markdown, at its line and column. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('good Markdown has no problem', () => {
  const body =
    '## Part\n\nText.[^a] ![A bar](bar.png)\n\n### Section\n\n| A |\n|---|\n| 1 |\n\n::: note Title\nText.\n:::\n\n[^a]: Note.\n';
  assert.equal(problemsOf(body, ['bar.png']), []);
});

test('raw HTML is refused, in a block and within a line', () => {
  const hint =
    'Write it in Markdown: CONTRIBUTING.md shows how, for everything that a paper can hold.';
  assert.equal(problemsOf('Text.\n\n<div class="x">\nHello\n</div>\n'), [
    `x:13:1 raw-html  <div class="x"> is HTML. ${hint}`,
  ]);
  assert.equal(problemsOf('Text with\na <b>bold</b> word.\n'), [
    `x:12:3 raw-html  <b> is HTML. ${hint}`,
    `x:12:10 raw-html  </b> is HTML. ${hint}`,
  ]);
});

test('raw HTML is refused wherever Markdown is read', () => {
  const places = {
    'in a list': ['- one\n- two <br> three\n', 'x:12:7 raw-html'],
    'in a quotation': ['> a\n> <i>b\n', 'x:12:3 raw-html'],
    'in a heading': ['## A <u>b</u>\n', 'x:11:6 raw-html', 'x:11:10 raw-html'],
    'in emphasis': ['*a **b <x>***\n', 'x:11:8 raw-html'],
    'in a link': ['[a <x> b](/c/)\n', 'x:11:4 raw-html'],
    'in a table': ['| A |\n|---|\n| b <x> |\n', 'x:13:5 raw-html'],
    'in a caption': ['Table: A <x>\n\n| A |\n|---|\n| b |\n', 'x:11:10 raw-html'],
    'in a definition': ['Term\n: A <x>\n', 'x:12:5 raw-html'],
    'in a note': ['A.[^a]\n\n[^a]: B <x>\n', 'x:13:9 raw-html'],
    'in a callout': ['::: note\nA <x>\n:::\n', 'x:12:3 raw-html'],
    'in the title of a callout': ['::: note A <x>\nB.\n:::\n', 'x:11:12 raw-html'],
    'in the caption of a figure': ['![A](a.png "B <x>")\n', 'x:11:15 raw-html'],
    'as a comment': ['A\n\n<!-- B -->\n', 'x:13:1 raw-html'],
  };
  for (const [where, [body = '', ...expected]] of Object.entries(places)) {
    assert.equal(placesOf(body, ['a.png']), expected, where);
  }
});

test('what only looks like HTML is text', () => {
  assert.equal(
    problemsOf('Use `<b>` and 3 < 4 > 2 and <https://a.example/> and \\<b>.\n\n```\n<i>\n```\n'),
    [],
  );
});

test('the place is that of the tag, not of a code span that shows it', () => {
  assert.equal(placesOf('Not `<b>` but <b> here.\n'), ['x:11:15 raw-html']);
});

test('line ends of Windows change no place', () => {
  assert.equal(placesOf('Text.\r\n\r\nA\r\nb <x> c.\r\n\r\n<p>\r\n'), [
    'x:14:3 raw-html',
    'x:16:1 raw-html',
  ]);
});

test('a heading that takes the title’s level or skips one is refused', () => {
  assert.equal(problemsOf('# Title\n\n## Part\n\n#### Deep\n\n## Part\n'), [
    'x:11:1 heading-level  "Title" is a heading of the first level, which is the title’s. Start it with ## instead of #.',
    'x:15:1 heading-level  "Deep" is a heading of level 4 below one of level 2. Start it with ###.',
  ]);
  assert.equal(placesOf('### First\n'), ['x:11:1 heading-level']);
});

test('a heading needs words, and is looked at for nothing else without them', () => {
  assert.equal(problemsOf('## Part\n\n##\n\nText.\n\n####\n'), [
    'x:13:1 heading-empty  This heading has no words, so contents and bookmarks cannot name it. Write its words behind the hashes, or take it out.',
    'x:17:1 heading-empty  This heading has no words, so contents and bookmarks cannot name it. Write its words behind the hashes, or take it out.',
  ]);
  assert.equal(placesOf('## &nbsp;\n\n## {#own}\n'), [
    'x:11:1 heading-empty',
    'x:13:1 heading-empty',
  ]);
  assert.equal(placesOf('## ![A bar](bar.png)\n\n## `code`\n', ['bar.png']), []);
});

test('an id that no link can name is refused, on headings and on words', () => {
  const hint =
    'Write letters, digits and hyphens without spaces, and a letter first, as in {#who-it-is-for}.';
  assert.equal(problemsOf('## Part {#1st}\n\n## Other {#my id}\n\n[Words]{#a.b}\n'), [
    `x:11:9 invalid-id  "{#1st}" is no id that a link can name. ${hint}`,
    `x:13:10 invalid-id  "{#my id}" is no id that a link can name. ${hint}`,
    `x:15:8 invalid-id  "{#a.b}" is no id that a link can name. ${hint}`,
  ]);
  assert.equal(problemsOf('## 1. Part\n\n## Part {#part_2-b}\n\nWith [words]{#été}.\n'), []);
});

test('what follows a refused heading is looked at as if that one were mended', () => {
  assert.equal(placesOf('# Title\n\n### Section\n\n#### Point\n'), ['x:11:1 heading-level']);
  assert.equal(problemsOf('## Part\n\n#### Deep\n\n##### Deeper\n').slice(1), [
    'x:15:1 heading-level  "Deeper" is a heading of level 5 below one of level 3. Start it with ####.',
  ]);
  assert.equal(placesOf('## Part\n\n#### Deep\n\n#### Deep\n'), ['x:13:1 heading-level']);
});

test('a text alternative that says nothing is none', () => {
  const hint =
    'Say between the square brackets what the picture shows: ![What it shows](file.png).';
  const empty = {
    '![.](a.png)': 'has no word',
    '![a.png](a.png)': 'is the name of a file',
    '![old.jpg](a.png)': 'is the name of a file',
    '![chart-2](./chart-2.png)': 'is the name of a file',
    '![Picture 1](a.png)': 'says no more than that it is a picture',
    '![Chart.](a.png "Attendance")': 'says no more than that it is a picture',
    '![An image of a chart](a.png)': 'says no more than that it is a picture',
    '![A graph of a bar chart Description automatically generated](a.png)':
      'is what a program has guessed',
  };
  for (const [body, why] of Object.entries(empty)) {
    const [, words, src] = /\[(.*)\]\((\S+\.png)/.exec(body) ?? [];
    assert.equal(
      problemsOf(`${body}\n`, ['a.png', 'chart-2.png']),
      [`x:11:1 image-alt  The text alternative "${words}" of the image ${src} ${why}. ${hint}`],
      body,
    );
  }
  const others = [
    'trees',
    'A chart of attendance',
    'Figure 1: attendance',
    'Photographers',
    'שלום',
    'The logo',
  ];
  for (const words of others) {
    assert.equal(problemsOf(`![${words}](trees.png)\n`, ['trees.png']), [], words);
  }
});

test('an image needs a text alternative, and a file', () => {
  assert.equal(problemsOf('Text ![](a.png) and ![B](b.png).\n', ['a.png']), [
    'x:11:6 image-alt  The image a.png has no text alternative. Say between the square brackets what the picture shows: ![What it shows](file.png).',
    'x:11:21 image-missing  There is no file b.png beside this text. Put the picture into the same folder, and write its name as it is, capitals included.',
  ]);
  assert.equal(placesOf('![A](A.png)\n', ['a.png']), ['x:11:1 image-missing']);
  assert.match(problemsOf('![A]()\n').join(), 'x:11:1 image-missing  The image names no file. ');
  assert.equal(problemsOf('![A](a.tiff)\n', ['a.tiff']), [
    'x:11:1 image-missing  The file a.tiff is no picture that a page can show. Save the picture as PNG, JPEG, WebP, AVIF, GIF or SVG, and name that.',
  ]);
  assert.equal(placesOf('![A](https://elsewhere.example/a.png)\n'), ['x:11:1 image-missing']);
  assert.equal(
    placesOf('![A](<my bar.png>) ![B](./b.png) ![C](r%C3%A9.png)\n', [
      'my bar.png',
      'b.png',
      'ré.png',
    ]),
    [],
  );
});

test('a picture that is written out in the text is to be a file, and nobody reads its letters', () => {
  const data = `data:image/png;base64,${'iVBORw0KGgo'.repeat(1000)}`;
  const refused =
    '11:1 image-missing  The picture is written into the text, and no file beside it. Save it as a file in the same folder, and write the name of that: ![What it shows](file.png).';
  assert.equal(problemsOf(`![A tree](${data})\n`), [`x:${refused}`]);
  assert.equal(problemsOf(`![A tree][one]\n\n[one]: <${data}>\n`), [`x:${refused}`]);
  assert.equal(problemsOf(`![](${data})\n`), [
    'x:11:1 image-alt  The image has no text alternative. Say between the square brackets what the picture shows: ![What it shows](file.png).',
    `x:${refused}`,
  ]);
  const [drawing = '', ...others] = problemsOf(`![A tree](${data.replace('png', 'svg+xml')})\n`);
  assert.match(drawing, /^x:11:\d+ link-scheme {2}The link "data:image\/svg\+xml;base64,\w+…" /);
  assert.ok(drawing.length < 400);
  assert.equal(others, []);
});

test('each of two images without text or file is found at its own place', () => {
  assert.equal(placesOf('![](a.png) ![](b.png)\n'), [
    'x:11:1 image-alt',
    'x:11:1 image-missing',
    'x:11:12 image-alt',
    'x:11:12 image-missing',
  ]);
});

test('an address of an image that cannot be decoded is a problem and no fault', () => {
  assert.equal(placesOf('![A](%E0%A4.png)\n'), ['x:11:1 image-missing']);
});

test('a table needs a header row', () => {
  assert.equal(problemsOf('Text.\n\n|   |   |\n|---|---|\n| 1 | 2 |\n'), [
    'x:13:1 table-header  The table has no header row: its first row is empty. Write into the first row what each column holds.',
  ]);
  assert.equal(problemsOf('|   | B |\n|---|---|\n| 1 | 2 |\n'), []);
});

test('a note that is not written, and one that nothing refers to, are refused', () => {
  assert.equal(problemsOf('One.[^a] Two.[^b]\n\n[^a]: A.\n\n[^c]: C.\n'), [
    'x:11:14 footnote-missing  There is no footnote [^b]. Write it in a paragraph of its own, starting with [^b]: and a space.',
    'x:15:1 footnote-missing  No text refers to the footnote [^c]. Write [^c] where the note belongs, or take the note out.',
  ]);
});

test('two notes that are missing in one sentence are two problems', () => {
  assert.equal(placesOf('One.[^a] Two.[^b]\n'), [
    'x:11:5 footnote-missing',
    'x:11:14 footnote-missing',
  ]);
});

test('a callout of no kind is refused, with the kinds that there are', () => {
  assert.equal(problemsOf('::: warning\nText.\n:::\n'), [
    'x:11:1 callout-kind  "::: warning" opens or closes no callout. Write ::: and one of note, key-fact, questions on a line, and ::: alone on the line after it ends.',
  ]);
});

test('an id is written once, and not taken from the page', () => {
  assert.equal(
    problemsOf('## One {#a}\n\n## Two {#a}\n\n## Three {#main}\n\n## Four {#note-1}\n'),
    [
      'x:13:8 duplicate-id  The id "a" is taken: it stands on this page already. Give this heading another id, or none.',
      'x:15:10 duplicate-id  The id "main" is taken: it stands on this page already. Give this heading another id, or none.',
      'x:17:9 duplicate-id  The id "note-1" is taken: it stands on this page already. Give this heading another id, or none.',
    ],
  );
});

test('a chart’s data is refused at its place in the YAML', () => {
  const chart = (data: string) =>
    `Text.\n\n\`\`\`chart\ntitle: T\ndescription: D.\ncategory: C\nvalue: V\n${data}\`\`\`\n`;
  assert.equal(problemsOf(chart('data:\n  - label: A\n    value: many\n')), [
    'x:20:12 chart-data  "data › 1 › value" should be a number ("many"). Write the number alone, like 1234.5.',
  ]);
  assert.equal(placesOf(chart('data:\n  - label: A\n    value: -1\n')), ['x:18 chart-data']);
  assert.equal(placesOf(chart('data: []\n')), ['x:18:7 chart-data']);
  assert.equal(placesOf(chart('')), ['x:14:1 chart-data']);
  assert.equal(placesOf(chart('data:\n  - label: A\n    value: 1\n    colour: red\n')), [
    'x:21:5 chart-data',
  ]);
  assert.equal(placesOf(chart('data: [{ label: A\n')), ['x:18:8 chart-data']);
});

test.run();
