/** A link or an image that would be shown as brackets, or that no reader can follow, is found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('links and images that are understood are no problem, nor is code that shows others', () => {
  assert.equal(
    problemsOf(
      '[a](/b/ "C d") [e](https://f.example/g?h=(i)) <https://j.example/> [k](#l)\n[m](mailto:n@o.example) [p](TEL:+44) ![q](r.png "S") `[t](u v)` [w][x]\n\n[x]: /y/\n',
      ['r.png'],
    ),
    [],
  );
});

test('brackets that are there to be read are no problem', () => {
  assert.equal(problemsOf('He [the chair] (see below) and \\[this\\](that), [a] and (b).\n'), []);
});

test('a space in an address is found at its link', () => {
  assert.equal(problemsOf('See [our plan](/our plan/) and\nthis: ![A bar](my bar.png "Title")\n'), [
    'x:11:5 link-syntax  "[our plan](/our plan/)" is not understood as a link: its address has a space. Write %20 in place of each space, or the right address.',
    'x:12:7 link-syntax  "![A bar](my bar.png "Title")" is not understood as an image: its address has a space. Give the file a name without spaces, and write that.',
  ]);
});

test('each way to miss a link is named', () => {
  assert.equal(problemsOf('![A](a.png “Its caption”)\n'), [
    'x:11:1 link-syntax  "![A](a.png “Its caption”)" is not understood as an image: its quotation marks are curly. Write straight ones: "…".',
  ]);
  assert.equal(problemsOf('[a] (/b/)\n'), [
    'x:11:1 link-syntax  "[a] (/b/)" is not understood as a link: a space stands between ] and (. Take the space out.',
  ]);
  assert.equal(problemsOf('![A] (a.png)\n').length, 1);
  assert.equal(problemsOf('[a](/b/\n'), [
    'x:11:1 link-syntax  "[a](/b/" is not understood as a link: its address has no end. Write ) after the address, on the same line.',
  ]);
});

test('what is not understood is found wherever it stands, and beside links that are', () => {
  const places = {
    'after a link': ['[a](/b) [c](/b d)\n', 'x:11:9 link-syntax'],
    'after an image': ['![a](b.png) ![c](b e.png)\n', 'x:11:13 link-syntax'],
    'after code': ['`[a](b c)` [a](b c)\n', 'x:11:12 link-syntax'],
    'in a list': ['- a\n- [b](c d)\n', 'x:12:3 link-syntax'],
    'in a table': ['| A |\n|---|\n| [b](c d) |\n', 'x:13:3 link-syntax'],
    'in a note': ['A.[^a]\n\n[^a]: [b](c d)\n', 'x:13:7 link-syntax'],
    'around emphasis': ['A [*b* c](d e)\n', 'x:11:3 link-syntax'],
  };
  for (const [where, [body = '', ...expected]] of Object.entries(places)) {
    assert.equal(placesOf(body, ['b.png']), expected, where);
  }
});

test('a file on the writer’s computer is no address, however it is written', () => {
  const hint =
    'Put a picture into the folder of the text and write its name alone; of anything else write the https:// address.';
  assert.equal(problemsOf('See [a](C:\\Users\\Ann\\b.docx).\n'), [
    `x:11:9 link-scheme  "C:\\Users\\Ann\\b.docx" is a file on somebody’s computer, where no reader can go. ${hint}`,
  ]);
  for (const address of ['file:///C:/b.docx', 'C:\\My Files\\b.docx', '\\\\server\\b.docx']) {
    assert.match(problemsOf(`[a](${address})\n`).join(), /^x:11:\d link-scheme /, address);
  }
});

test('a link goes by http, https, mailto or tel', () => {
  assert.equal(problemsOf('[a](ftp://b.example/)\n'), [
    'x:11:5 link-scheme  The link "ftp://b.example/" starts with ftp:, which readers cannot follow everywhere. Write an address that starts with /, #, https://, mailto: or tel:.',
  ]);
  for (const address of ['javascript:alert(1)', 'data:text/html,a', 'vbscript:a']) {
    assert.match(problemsOf(`[a](${address})\n`).join(), / link-scheme /, address);
  }
  assert.equal(placesOf('[a][b]\n\n[b]: ftp://c.example/\n'), ['x:13:6 link-scheme']);
});

test('a link without words or without an address is found, however it is written', () => {
  assert.equal(problemsOf('A [](https://a.example/) and [b]().\n'), [
    'x:11:6 link-empty  The link to https://a.example/ has no words, so nobody hears or sees where it leads. Write [the words](the address), or take it out.',
    'x:11:34 link-empty  This link has no address. Write [the words](the address), or the words alone without brackets.',
  ]);
  for (const body of [
    '[ ](/a/)',
    '[\u200b](/a/)',
    '[\n](/a/)',
    '[][a]\n\n[a]: /a/',
    '- [](/a/)',
    '::: note [](/a/)\nWords.\n:::',
    '[]()',
    '[a](<>)',
    '[`a`]( )',
    '[a][b]\n\n[b]: <>',
    '[b](/b/) [](/b/)',
  ]) {
    assert.match(problemsOf(`${body}\n`).join(), /^x:\d+:\d+ link-empty /, body);
  }
});

test('a link that says nothing of where it leads is warned of, in each language', () => {
  assert.equal(problemsOf('See [here](/a/), and\n**[Read more…](https://b.example/c)**.\n'), [
    'x:11:12  warning  link-vague  The words of the link "here" do not say where it leads, and in a list of links they are heard alone. Write [what is there](/a/).',
    'x:12:16  warning  link-vague  The words of the link "Read more…" do not say where it leads, and in a list of links they are heard alone. Write [what is there](https://b.example/c).',
  ]);
  for (const words of ['*Click* here', 'More →', '→ here', 'Cliciwch yma', 'هنا', 'read\nmore']) {
    assert.match(
      problemsOf(`[${words}](/a/)\n`).join(),
      /^x:1[12]:\d+ {2}warning {2}link-vague /,
      words,
    );
  }
  assert.equal(
    problemsOf('[Why here?](/a/) [5 more](/b/) [here][] [Mwyn](/c/) <https://here.example/>\n'),
    [],
  );
});

test('words of a link are code, a formula, a picture or a mark, too', () => {
  const body =
    '[`a`](/b/) [`x^2`{formula="x squared"}](/b/) [![c](d.png)](/b/) [*e*](/b/) [—](/b/)\n';
  assert.equal(problemsOf(body, ['d.png']), []);
});

test('a link with its brackets the wrong way round is refused, once', () => {
  assert.equal(problemsOf('See (the guidance)[https://www.gov.uk/] now.\n'), [
    'x:11:5 link-syntax  "(the guidance)[https://www.gov.uk/]" is not understood as a link: its brackets are the wrong way round. Write [the guidance](https://www.gov.uk/).',
  ]);
  assert.equal(placesOf('A [b](c d) and (e)[/f/].\n'), [
    'x:11:3 link-syntax',
    'x:11:16 link-syntax',
  ]);
  assert.equal(problemsOf('As they say (2020)[^a] (and more).\n\n[^a]: Note.\n'), []);
});

test('an address that is no link is warned of, with the link to write', () => {
  assert.equal(problemsOf('See https://www.gov.uk/a, and www.gov.uk. Or ann@example.org.\n'), [
    'x:11:5  warning  link-missing  "https://www.gov.uk/a" is plain text, and no link. Write [what it is](https://www.gov.uk/a), or <https://www.gov.uk/a> to show the address itself.',
    'x:11:31  warning  link-missing  "www.gov.uk" is plain text, and no link. Write [what it is](https://www.gov.uk), or <https://www.gov.uk> to show the address itself.',
    'x:11:46  warning  link-missing  "ann@example.org" is plain text, and no link. Write [what it is](mailto:ann@example.org), or <ann@example.org> to show the address itself.',
  ]);
  assert.equal(
    problemsOf(
      '<https://a.example> [www.a.example](https://a.example) `www.a.example` www. @a a@b\n',
    ),
    [],
  );
});

test.run();
