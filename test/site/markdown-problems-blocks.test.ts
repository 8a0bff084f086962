/** What was meant as a table, a heading, a list or a callout and would be shown as its marks is found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('a caption needs its table', () => {
  assert.equal(problemsOf('Table: Who was there\n\nText.\n'), [
    'x:11:1 table-caption  No table follows the caption "Table: Who was there". Write the table below it, after one empty line; if it is no caption, start it with another word.',
  ]);
  assert.equal(problemsOf('Table: Who\n\n| A |\n|---|\n| b |\n'), []);
  assert.equal(problemsOf('Table 1 shows it. Tables: none.\n'), []);
});

test('rows without the line of hyphens are found, with the line that they need', () => {
  assert.equal(problemsOf('Text.\n\n| A | B | C |\n| 1 | 2 \\| 3 | 4 |\n'), [
    'x:13:1 table-row  "| A | B | C |" looks like a row of a table, and is none. Below the row that names the columns, write |---|---|---| on a line of its own.',
  ]);
  assert.equal(placesOf('> a\n>\n> | A | B |\n> | 1 | 2 |\n'), ['x:13:3 table-row']);
  assert.equal(problemsOf('\\| a | b |\n\na | b\n\n`| a |`\n'), []);
});

test('a caption above rows that are no table is no second problem', () => {
  assert.equal(placesOf('Table: A\n\n| A | B |\n| 1 | 2 |\n'), ['x:13:1 table-row']);
  assert.equal(placesOf('Table: A\n| A | B |\n| 1 | 2 |\n'), ['x:12:1 table-row']);
});

test('a row that an empty line parts from its table is told so', () => {
  assert.equal(problemsOf('| A |\n|---|\n| 1 |\n\n| 2 |\n'), [
    'x:15:1 table-row  "| 2 |" looks like a row of a table, and is none. If it belongs to the table above, take out the empty line between them.',
  ]);
});

test('a line of hyphens with too few columns, with dashes, or with nothing above is found', () => {
  assert.equal(problemsOf('| A | B | C |\n|---|---|\n| 1 | 2 | 3 |\n'), [
    'x:12:1 table-row  "|---|---|" has 2 columns, and the row above it 3. Write |---|---|---| there.',
  ]);
  assert.equal(problemsOf('| A | B |\n|—|—|\n| 1 | 2 |\n'), [
    'x:12:1 table-row  "|—|—|" has dashes that a word processor makes of hyphens. Write |---|---| there.',
  ]);
  assert.equal(problemsOf('|---|---|\n| 1 | 2 |\n'), [
    'x:11:1 table-row  No row that names the columns stands above "|---|---|". Write one, like | Name | Number |, on the line above.',
  ]);
});

test('a row has a cell for each column', () => {
  const head = '| A | B |\n|---|---|\n';
  assert.equal(problemsOf(`${head}| 1 |\n| 1 | 2 |\n| 1 | 2 | 3 |\n`), [
    'x:13:1 table-row  "| 1 |" has 1 cell, and the table 2 columns. Write a cell for each column, an empty one where there is nothing to say: | A | | C |. A line in a cell is written \\|.',
    'x:15:1 table-row  "| 1 | 2 | 3 |" has 3 cells, and the table 2 columns. Write a cell for each column, an empty one where there is nothing to say: | A | | C |. A line in a cell is written \\|.',
  ]);
  assert.equal(problemsOf(`${head}| 1 \\| 2 | |\n 3 | 4\n`), []);
  assert.equal(placesOf(`> ${head.trimEnd().replace('\n', '\n> ')}\n> | 1 |\n`), [
    'x:13:3 table-row',
  ]);
  assert.equal(placesOf('- | A | B |\n  |---|---|\n  | 1 | 2 |\n'), []);
});

test('a table needs a row below the one that names its columns', () => {
  assert.equal(problemsOf('Text.\n\n- | A | B |\n  |---|---|\n'), [
    'x:13:1 table-row  The table has no row but the one that names its columns. Write the others below the line of hyphens, or take the table out.',
  ]);
  assert.equal(problemsOf('| A | B |\n|---|---|\n| | |\n'), []);
});

test('a note has no heading', () => {
  assert.equal(problemsOf('Text.[^a]\n\n[^a]: A note.\n\n    ## Its heading\n'), [
    'x:15:1 heading-level  "Its heading" is a heading in a note, which can have none. Write it as a paragraph; a line of hyphens below words makes a heading as well.',
  ]);
});

test('a heading needs an ordinary space after its hashes', () => {
  assert.equal(problemsOf('##Who it is for\n\nText\n###More\n\n##\u00a0With a no-break space\n'), [
    'x:11:1 heading-space  "##Who it is for" is no heading: no ordinary space follows ##. Write ## Who it is for, or \\# if it is no heading.',
    'x:14:1 heading-space  "###More" is no heading: no ordinary space follows ###. Write ### More, or \\# if it is no heading.',
    'x:16:1 heading-space  "##\u00a0With a no-break space" is no heading: no ordinary space follows ##. Write ## With a no-break space, or \\# if it is no heading.',
  ]);
  assert.equal(placesOf('#SEND\n'), ['x:11:1 heading-space']);
  assert.equal(problemsOf('\\#SEND, #SEND, and\n#1 of them.\n'), []);
});

test('a short paragraph in bold may be a heading, and is only warned of', () => {
  assert.equal(problemsOf('**Who *is* it for?**\n\nText.\n'), [
    'x:11:1  warning  heading-bold  "Who is it for?" is a paragraph in bold, which no contents and no screen reader knows for a heading. If it is one, write: ## Who is it for?',
  ]);
  const others = [
    '**A sentence that is bold.**',
    '**Bold** and not.',
    '**One** and **two**',
    '- **In a list**',
    '::: note\n**In a callout**\n:::',
    `**${'Long '.repeat(20)}words**`,
  ];
  for (const body of others) assert.equal(problemsOf(`${body}\n\nText.\n`), [], body);
});

test('a line that says whose words a quotation has is no list', () => {
  assert.equal(problemsOf('> It works.\n>\n> — A head teacher\n'), []);
  assert.equal(problemsOf('> It works.\n> — A head teacher\n'), []);
  assert.equal(problemsOf('> It works.\n\n— which is what we hoped for.\n'), []);
  assert.equal(placesOf('> — one\n> — two\n'), ['x:11:3']);
});

test('a list made with bullets or dashes is warned of once', () => {
  assert.equal(problemsOf('• one\n• two\n\n• three\n\nText.\n'), [
    'x:11:1  warning  list-mark  A line starts with "•", and so is plain text and no entry of a list. If it is one, start it and the others with a hyphen and a space: "- ".',
  ]);
  const places = {
    dashes: ['– one\n– two\n', 'x:11:1'],
    'below a sentence': ['They are:\n•\tone\n•\ttwo\n', 'x:12:1'],
    'dashes below a sentence': ['They are:\n– one\n– two\n', 'x:12:1'],
    'the bullet of Word’s Symbol font': ['\uf0b7\tone\n', 'x:11:1'],
    'two lists': ['• one\n\nText.\n\n• two\n', 'x:11:1', 'x:15:1'],
  };
  for (const [what, [body = '', ...expected]] of Object.entries(places)) {
    assert.equal(placesOf(body), expected, what);
  }
  assert.equal(problemsOf('A sentence\n– broken at its dash – goes on.\n\n–1 is less.\n'), []);
});

test('a paragraph that a tab or spaces make code is refused', () => {
  assert.equal(
    problemsOf('Text.\n\n\tAs Word has it.\n\tAnd more.\n\nText.\n\n    Four spaces.\n'),
    [
      'x:13:2 code-indent  "As Word has it." would be shown as code, as it starts with a tab. Take out the tab; if it is code, write ``` on a line of its own above and below it.',
      'x:18:5 code-indent  "Four spaces." would be shown as code, as it starts with four or more spaces. Take out the spaces; if it is code, write ``` on a line of its own above and below it.',
    ],
  );
  assert.equal(placesOf('- One\n\n      Two\n\n> \tText\n'), ['x:13:7 code-indent']);
  assert.equal(problemsOf('Text\n\tgoes on.\n\n- One\n\n\tTwo\n\n```\n\tcode\n```\n'), []);
});

test('a callout is closed', () => {
  const hint = 'Write ::: alone on the line after it ends.';
  assert.equal(problemsOf('::: note Mind this\nText.\n\n## Part\n'), [
    `x:11:1 callout-open  The callout "::: note Mind this" is not closed. ${hint}`,
  ]);
  assert.equal(problemsOf('::: note\nText.\n\n::: questions Ask\n1. Why?\n:::\n\nText.\n'), [
    `x:11:1 callout-open  The callout "::: note" is not closed. ${hint}`,
  ]);
  assert.equal(placesOf('::: note\nA.\n:::\n\n::: key-fact\nB.\n'), ['x:15:1 callout-open']);
  assert.equal(
    problemsOf(':::: note\n::: key-fact\nA.\n:::\n::::\n\n> ::: note\n> B.\n> :::\n'),
    [],
  );
});

test('three colons that close nothing are found within a paragraph, too', () => {
  assert.equal(placesOf('Text.\n:::\n'), ['x:12:1 callout-kind']);
});

test('a character that cannot be seen is found between its neighbours', () => {
  assert.equal(problemsOf('Text.\n\nOne line\u000bof two.\n'), [
    'x:13:9 control-character  Between "line" and "of" stands a character that cannot be seen (U+000B). Delete it, and write a space or a new line if one is needed.',
  ]);
  for (const [sign, name] of [
    ['\u202e', '202E'],
    ['\u{1fffe}', '1FFFE'],
  ]) {
    assert.match(
      problemsOf(`One line${sign}of two.\n`)[0] ?? '',
      `"line" and "of" stands a character that cannot be seen (U+${name})`,
    );
  }
  assert.equal(problemsOf('A caf\ufffd here.\n'), [
    'x:11:6 control-character  Between "caf" and "here." stands a sign (U+FFFD) for a character that was lost. Write the character that belongs there; it was lost when the file was saved or copied.',
  ]);
  assert.equal(problemsOf('Tabs\tand\r\nline ends.\r\n'), []);
});

test.run();
